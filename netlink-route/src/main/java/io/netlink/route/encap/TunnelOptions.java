package io.netlink.route.encap;

import static io.netlink.uapi.LwTunnel.*;

import io.netlink.AttributeCodec;
import io.netlink.AttributeReader;
import io.netlink.AttributeWriter;
import io.netlink.DecodeException;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;

/**
 * What a tunnel's own header carries besides the identifier: {@code geneve_opts}, {@code
 * vxlan_opts}, {@code erspan_opts} of {@code encap ip} and {@code encap ip6}; linux/lwtunnel.h,
 * LWTUNNEL_IP_OPTS_*.
 */
public sealed interface TunnelOptions {
    /** The type of LWTUNNEL_IP_OPTS and LWTUNNEL_IP6_OPTS. */
    AttributeCodec<TunnelOptions> CODEC =
            AttributeCodec.of("nest", TunnelOptions::read, TunnelOptions::write);

    /**
     * {@code geneve_opts}: options of a Geneve header.
     *
     * @param options in their order, one or more
     */
    record Geneve(List<GeneveOption> options) implements TunnelOptions {
        /** Checks. */
        public Geneve {
            options = List.copyOf(options);
            if (options.isEmpty()) {
                throw new IllegalArgumentException("no Geneve option given");
            }
        }

        @Override
        public String toString() {
            return "geneve_opts "
                    + String.join(",", options.stream().map(Objects::toString).toList());
        }
    }

    /**
     * An option of a Geneve header.
     *
     * @param optionClass who defined it, 0 to 65535
     * @param type its number, 0 to 255
     * @param data 4 to 128 bytes, a multiple of 4, in hexadecimal
     */
    record GeneveOption(int optionClass, int type, String data) {
        private static final int LONGEST = 128;

        /** Checks. */
        public GeneveOption {
            check(optionClass, 0xffff, "Geneve class");
            check(type, 0xff, "Geneve type");
            int length = HexFormat.of().parseHex(data).length;
            if (length == 0 || length > LONGEST || length % 4 != 0) {
                throw new IllegalArgumentException(
                        "Geneve option of "
                                + length
                                + " bytes: must have 4 to 128, a multiple of 4");
            }
        }

        @Override
        public String toString() {
            return optionClass + ":" + type + ":" + data;
        }
    }

    /**
     * {@code vxlan_opts}: group policy.
     *
     * @param gbp the group policy identifier and flags, 0 to 4294967295
     */
    record Vxlan(long gbp) implements TunnelOptions {
        /** Checks. */
        public Vxlan {
            check(gbp, 0xffff_ffffL, "gbp");
        }

        @Override
        public String toString() {
            return "vxlan_opts " + gbp;
        }
    }

    /**
     * {@code erspan_opts} of version 1.
     *
     * @param index of the port, 0 to 1048575
     */
    record Erspan1(long index) implements TunnelOptions {
        /** Checks. */
        public Erspan1 {
            check(index, 0xf_ffff, "erspan index");
        }

        @Override
        public String toString() {
            return "erspan_opts 1:" + index;
        }
    }

    /**
     * {@code erspan_opts} of version 2.
     *
     * @param direction 0 for packets that come, 1 for those that leave
     * @param hardwareId of the engine, 0 to 63
     */
    record Erspan2(int direction, int hardwareId) implements TunnelOptions {
        /** Checks. */
        public Erspan2 {
            check(direction, 1, "erspan direction");
            check(hardwareId, 63, "erspan hwid");
        }

        @Override
        public String toString() {
            return "erspan_opts 2:" + direction + ":" + hardwareId;
        }
    }

    private static void check(long value, long most, String what) {
        if (value < 0 || value > most) {
            throw new IllegalArgumentException(what + " " + value + ": must be 0 to " + most);
        }
    }

    private static void write(AttributeWriter writer, int type, TunnelOptions value) {
        writer.nest(
                type,
                nest -> {
                    switch (value) {
                        case Geneve(List<GeneveOption> options) ->
                                options.forEach(option -> write(nest, option));
                        case Vxlan(long gbp) ->
                                nest.nest(
                                        LWTUNNEL_IP_OPTS_VXLAN,
                                        in -> in.u32(LWTUNNEL_IP_OPT_VXLAN_GBP, (int) gbp));
                        case Erspan1(long index) ->
                                nest.nest(
                                        LWTUNNEL_IP_OPTS_ERSPAN,
                                        in ->
                                                in.u8(LWTUNNEL_IP_OPT_ERSPAN_VER, 1)
                                                        .be32(
                                                                LWTUNNEL_IP_OPT_ERSPAN_INDEX,
                                                                (int) index));
                        case Erspan2(int direction, int hardwareId) ->
                                nest.nest(
                                        LWTUNNEL_IP_OPTS_ERSPAN,
                                        in ->
                                                in.u8(LWTUNNEL_IP_OPT_ERSPAN_VER, 2)
                                                        .u8(LWTUNNEL_IP_OPT_ERSPAN_DIR, direction)
                                                        .u8(
                                                                LWTUNNEL_IP_OPT_ERSPAN_HWID,
                                                                hardwareId));
                    }
                });
    }

    private static void write(AttributeWriter writer, GeneveOption option) {
        writer.nest(
                LWTUNNEL_IP_OPTS_GENEVE,
                in ->
                        in.be16(LWTUNNEL_IP_OPT_GENEVE_CLASS, option.optionClass)
                                .u8(LWTUNNEL_IP_OPT_GENEVE_TYPE, option.type)
                                .bytes(
                                        LWTUNNEL_IP_OPT_GENEVE_DATA,
                                        HexFormat.of().parseHex(option.data)));
    }

    private static TunnelOptions read(AttributeReader at) {
        List<GeneveOption> geneve = new ArrayList<>();
        AttributeReader each = at.nested();
        while (each.next()) {
            switch (each.type()) {
                case LWTUNNEL_IP_OPTS_GENEVE -> geneve.add(readGeneve(each.nested()));
                case LWTUNNEL_IP_OPTS_VXLAN -> {
                    return readVxlan(each.nested());
                }
                case LWTUNNEL_IP_OPTS_ERSPAN -> {
                    return readErspan(each.nested());
                }
                default ->
                        throw new DecodeException(
                                "LWTUNNEL_IP_OPTS", "has an unknown kind " + each.type());
            }
        }
        if (geneve.isEmpty()) {
            throw new DecodeException("LWTUNNEL_IP_OPTS", "is empty");
        }
        return new Geneve(geneve);
    }

    private static GeneveOption readGeneve(AttributeReader in) {
        int optionClass = 0;
        int type = 0;
        String data = "";
        while (in.next()) {
            switch (in.type()) {
                case LWTUNNEL_IP_OPT_GENEVE_CLASS -> optionClass = in.be16();
                case LWTUNNEL_IP_OPT_GENEVE_TYPE -> type = in.u8();
                case LWTUNNEL_IP_OPT_GENEVE_DATA -> data = HexFormat.of().formatHex(in.bytes());
                default -> {} // of a newer kernel
            }
        }
        return new GeneveOption(optionClass, type, data);
    }

    private static Vxlan readVxlan(AttributeReader in) {
        long gbp = 0;
        while (in.next()) {
            if (in.type() == LWTUNNEL_IP_OPT_VXLAN_GBP) {
                gbp = Integer.toUnsignedLong(in.u32());
            }
        }
        return new Vxlan(gbp);
    }

    private static TunnelOptions readErspan(AttributeReader in) {
        long index = 0;
        int version = 1;
        int direction = 0;
        int hardwareId = 0;
        while (in.next()) {
            switch (in.type()) {
                case LWTUNNEL_IP_OPT_ERSPAN_VER -> version = in.u8();
                case LWTUNNEL_IP_OPT_ERSPAN_INDEX -> index = Integer.toUnsignedLong(in.be32());
                case LWTUNNEL_IP_OPT_ERSPAN_DIR -> direction = in.u8();
                case LWTUNNEL_IP_OPT_ERSPAN_HWID -> hardwareId = in.u8();
                default -> {} // of a newer kernel
            }
        }
        return version == 1 ? new Erspan1(index) : new Erspan2(direction, hardwareId);
    }
}
