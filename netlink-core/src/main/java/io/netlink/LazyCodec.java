package io.netlink;

import java.util.function.Supplier;

/** A type that is made when it is first needed. */
final class LazyCodec<T> implements AttributeCodec<T> {
    private final Supplier<AttributeCodec<T>> supplier;

    /** Two threads may both ask for it; it is the same. */
    private volatile AttributeCodec<T> codec;

    LazyCodec(Supplier<AttributeCodec<T>> supplier) {
        this.supplier = supplier;
    }

    private AttributeCodec<T> codec() {
        AttributeCodec<T> made = codec;
        if (made == null) {
            made = supplier.get();
            codec = made;
        }
        return made;
    }

    @Override
    public String typeName() {
        return codec().typeName();
    }

    @Override
    public T read(AttributeReader reader) {
        return codec().read(reader);
    }

    @Override
    public void write(AttributeWriter writer, int type, T value) {
        codec().write(writer, type, value);
    }
}
