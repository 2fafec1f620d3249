package io.netlink.route;

/**
 * What a spanning tree among several has a port do: {@code bridge mst set dev DEV msti N state …}.
 *
 * @param device the port's index
 * @param msti the tree, 1 to 4094
 * @param state what it does there
 */
public record BridgeMst(int device, int msti, StpState state) {}
