package io.netlink.route.tc;

import io.netlink.AttributeCodec;
import io.netlink.AttributeReader;
import io.netlink.AttributeWriter;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/**
 * Metadata in the header of a tunnel, as {@link Flower} compares it and {@link TunnelKey} sets it.
 * Both have the same numbers (TCA_FLOWER_KEY_ENC_OPT_*, TCA_TUNNEL_KEY_ENC_OPT_*).
 */
public sealed interface TunnelOption {
    /** A list of options. */
    AttributeCodec<List<TunnelOption>> LIST =
            AttributeCodec.of(
                    "list of tunnel options",
                    reader -> {
                        List<TunnelOption> options = new ArrayList<>();
                        AttributeReader each = reader.nested();
                        while (each.next()) {
                            options.add(read(each));
                        }
                        return List.copyOf(options);
                    },
                    (writer, type, options) -> {
                        long start = writer.nestStart(type);
                        options.forEach(option -> option.write(writer));
                        writer.nestEnd(start);
                    });

    /**
     * Writes the option.
     *
     * @param writer inside the list
     */
    void write(AttributeWriter writer);

    private static TunnelOption read(AttributeReader at) {
        AttributeReader inner = at.nested();
        List<byte[]> parts = new ArrayList<>();
        long[] numbers = new long[5];
        boolean big = at.type() == Geneve.NUMBER;
        boolean known = true;
        while (inner.next()) {
            int type = inner.type();
            int length = inner.length();
            known &= type > 0 && type < numbers.length;
            if (known) {
                boolean be32 = at.type() == Erspan.NUMBER && type == 2;
                numbers[type] =
                        switch (length) {
                            case 1 -> inner.u8();
                            case 2 -> inner.be16();
                            case 4 -> Integer.toUnsignedLong(be32 ? inner.be32() : inner.u32());
                            case 8 -> inner.be64();
                            default -> 0;
                        };
            }
            if (big && type == 3) {
                parts.add(inner.bytes());
            }
        }
        TunnelOption option =
                switch (known ? at.type() : 0) {
                    case Geneve.NUMBER ->
                            new Geneve(
                                    (int) numbers[1] & 0xffff,
                                    (int) numbers[2] & 0xff,
                                    parts.isEmpty() ? new byte[0] : parts.getFirst());
                    case Vxlan.NUMBER -> new Vxlan(numbers[1] & 0xffff_ffffL);
                    case Erspan.NUMBER ->
                            new Erspan(
                                    (int) numbers[1] & 0xff,
                                    numbers[2] & 0xffff_ffffL,
                                    (int) numbers[3] & 0xff,
                                    (int) numbers[4] & 0xff);
                    case Gtp.NUMBER -> new Gtp((int) numbers[1] & 0xff, (int) numbers[2] & 0xff);
                    default -> null;
                };
        Other other = new Other(at.type(), at.bytes());
        return option != null && other.isWrittenBy(option) ? option : other;
    }

    /**
     * {@code geneve_opts CLASS:TYPE:DATA}.
     *
     * @param optionClass 0 to 65535
     * @param type 0 to 255
     * @param data a multiple of 4 bytes, 4 to 124
     */
    record Geneve(int optionClass, int type, byte[] data) implements TunnelOption {
        static final int NUMBER = 1;

        /**
         * An option of Geneve.
         *
         * @throws IllegalArgumentException if a number is out of range
         */
        public Geneve {
            TcCodecs.in(optionClass, 0, 0xffff, "class");
            TcCodecs.in(type, 0, 0xff, "type");
            data = data.clone();
        }

        /**
         * The option's data.
         *
         * @return a fresh copy
         */
        @Override
        public byte[] data() {
            return data.clone();
        }

        @Override
        public void write(AttributeWriter writer) {
            long start = writer.nestStart(NUMBER);
            writer.be16(1, optionClass).u8(2, type).bytes(3, data);
            writer.nestEnd(start);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Geneve that
                    && optionClass == that.optionClass
                    && type == that.type
                    && Arrays.equals(data, that.data);
        }

        @Override
        public int hashCode() {
            return (optionClass * 31 + type) * 31 + Arrays.hashCode(data);
        }

        @Override
        public String toString() {
            return "geneve %04x:%02x:%s"
                    .formatted(optionClass, type, HexFormat.of().formatHex(data));
        }
    }

    /**
     * {@code vxlan_opts GBP}.
     *
     * @param gbp the group based policy, 0 to 4294967295
     */
    record Vxlan(long gbp) implements TunnelOption {
        static final int NUMBER = 2;

        /**
         * An option of VXLAN.
         *
         * @throws IllegalArgumentException if it is out of range
         */
        public Vxlan {
            TcCodecs.in(gbp, 0, 0xffff_ffffL, "gbp");
        }

        @Override
        public void write(AttributeWriter writer) {
            long start = writer.nestStart(NUMBER);
            writer.u32(1, (int) gbp);
            writer.nestEnd(start);
        }
    }

    /**
     * {@code erspan_opts VERSION:INDEX:DIRECTION:HARDWARE}.
     *
     * @param version 1 or 2, 0 to 255 in a mask
     * @param index of version 1
     * @param direction of version 2
     * @param hardware of version 2
     */
    record Erspan(int version, long index, int direction, int hardware) implements TunnelOption {
        static final int NUMBER = 3;

        /**
         * An option of ERSPAN.
         *
         * @throws IllegalArgumentException if a number is out of range
         */
        public Erspan {
            TcCodecs.in(version, 0, 0xff, "version");
            TcCodecs.in(index, 0, 0xffff_ffffL, "index");
            TcCodecs.in(direction, 0, 0xff, "direction");
            TcCodecs.in(hardware, 0, 0xff, "hardware");
        }

        @Override
        public void write(AttributeWriter writer) {
            long start = writer.nestStart(NUMBER);
            writer.u8(1, version).be32(2, (int) index).u8(3, direction).u8(4, hardware);
            writer.nestEnd(start);
        }
    }

    /**
     * {@code gtp_opts PDU_TYPE:QFI}.
     *
     * @param pduType 0 to 255
     * @param qfi the QoS flow, 0 to 255
     */
    record Gtp(int pduType, int qfi) implements TunnelOption {
        static final int NUMBER = 4;

        /**
         * An option of GTP.
         *
         * @throws IllegalArgumentException if a number is out of range
         */
        public Gtp {
            TcCodecs.in(pduType, 0, 0xff, "pdu_type");
            TcCodecs.in(qfi, 0, 0xff, "qfi");
        }

        @Override
        public void write(AttributeWriter writer) {
            long start = writer.nestStart(NUMBER);
            writer.u8(1, pduType).u8(2, qfi);
            writer.nestEnd(start);
        }
    }

    /**
     * An option of another tunnel, or one that has more than this library knows.
     *
     * @param type its number
     * @param payload its attributes
     */
    record Other(int type, byte[] payload) implements TunnelOption {
        /** An option as it is. */
        public Other {
            payload = payload.clone();
        }

        /**
         * The attribute's content.
         *
         * @return a fresh copy
         */
        @Override
        public byte[] payload() {
            return payload.clone();
        }

        /** Whether the option says all that is here. */
        private boolean isWrittenBy(TunnelOption option) {
            java.lang.foreign.MemorySegment memory =
                    java.lang.foreign.MemorySegment.ofArray(new byte[payload.length + 256]);
            AttributeWriter writer = AttributeWriter.over(memory);
            option.write(writer);
            AttributeReader written = new AttributeReader().wrap(memory, 0, writer.position());
            return written.next() && Arrays.equals(payload, written.bytes());
        }

        @Override
        public void write(AttributeWriter writer) {
            long start = writer.nestStart(type);
            writer.putBytes(payload);
            writer.nestEnd(start);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Other that
                    && type == that.type
                    && Arrays.equals(payload, that.payload);
        }

        @Override
        public int hashCode() {
            return 31 * type + Arrays.hashCode(payload);
        }

        @Override
        public String toString() {
            return "option %d:%s".formatted(type, HexFormat.of().formatHex(payload));
        }
    }
}
