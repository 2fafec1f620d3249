package io.netlink.examples;

/** One step of the walk. */
interface Step {
    /** What it shows. */
    String title();

    /**
     * Builds something, proves that it works, and takes it down again, whatever happens.
     *
     * @param report prints what is done
     * @param look is run while everything is there
     */
    void run(Report report, Runnable look) throws Exception;
}
