package io.netlink.route.tc;

/**
 * A chance, as the kernel keeps it: a 32-bit number of which 0 is never and 4294967295 always.
 *
 * @param bits the number's bits
 */
public record Probability(int bits) {
    private static final double ALWAYS = 0xffff_ffffL;

    /** 0 %. */
    public static final Probability NEVER = new Probability(0);

    /**
     * From per cent, as {@code tc} takes it.
     *
     * @param percent 0 to 100
     * @return the nearest that the kernel can keep
     * @throws IllegalArgumentException if it is out of range
     */
    public static Probability percent(double percent) {
        if (!(percent >= 0 && percent <= 100)) {
            throw new IllegalArgumentException(percent + " %: must be 0 to 100");
        }
        return new Probability((int) (long) Math.rint(percent / 100 * ALWAYS));
    }

    /**
     * The chance that it does not happen.
     *
     * @return what is left to always
     */
    public Probability not() {
        return new Probability(~bits);
    }

    /**
     * In per cent.
     *
     * @return 0 to 100
     */
    public double percent() {
        return Integer.toUnsignedLong(bits) * 100 / ALWAYS;
    }

    /** As {@code tc} prints it. */
    @Override
    public String toString() {
        String digits = "%.6f".formatted(percent()).replaceFirst("\\.?0+$", "");
        return digits + "%";
    }
}
