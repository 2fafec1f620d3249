"""compare.py ROW COUNT [FILE]: the rows by pyroute2; the same lines as compare-c's."""

import errno
import re
import socket
import sys
import time

from pyroute2 import IPRoute, NetNS, netns
from pyroute2.netlink.rtnl import RTMGRP_IPV4_ROUTE
from pyroute2.netlink.rtnl.ifinfmsg import ifinfmsg

DEVICE = "p0"
SILENCE = 2.0
EVENT_BUFFER = 4 << 20


class Row:
    """A row: what a round does. Returns how many operations that was, or None for as many as asked."""

    extra = ""

    def __init__(self, arguments):
        self.ipr = IPRoute()

    def device(self):
        return self.ipr.link_lookup(ifname=DEVICE)[0]

    def round(self, count):
        raise NotImplementedError

    def after(self, count):
        """What is not timed."""


class Decode(Row):
    def __init__(self, arguments):
        with open(arguments[0]) as file:
            digits = re.sub(r"#.*|\s", "", file.read())
        self.data = bytes.fromhex(digits)

    def round(self, count):
        for _ in range(count):
            message = ifinfmsg(self.data)
            message.decode()
            message.get_attr("IFLA_MTU"), message.get_attr("IFLA_IFNAME")


class GetLink(Row):
    def round(self, count):
        for _ in range(count):
            self.ipr.link("get", ifname="lo")


class DumpLinks(Row):
    def round(self, count):
        return len(list(self.ipr.get_links())) // count


class DumpRoutes(Row):
    def round(self, count):
        return len(list(self.ipr.get_routes(family=socket.AF_INET, table=254))) // count


class AddRoutes(Row):
    def round(self, count):
        device = self.device()
        for i in range(count):
            destination = f"10.{i >> 16 & 255}.{i >> 8 & 255}.{i & 255}/32"
            self.ipr.route("add", dst=destination, oif=device, scope=253)


class Address(Row):
    def round(self, count):
        device = self.device()
        for _ in range(count):
            self.ipr.addr("add", index=device, address="10.9.9.1", prefixlen=24)
            self.ipr.addr("del", index=device, address="10.9.9.1", prefixlen=24)


class Namespace(Row):
    def round(self, count):
        for _ in range(count):
            netns.create("py-ns")
            netns.remove("py-ns")


class Topology(Row):
    move = False

    @staticmethod
    def names(i):
        return f"py-{i}-a", f"py-{i}-b"

    def topology(self, one, two):
        queues = {"num_tx_queues": 1, "num_rx_queues": 1}
        netns.create(one)
        netns.create(two)
        with NetNS(one) as ns1, NetNS(two) as ns2:
            peer = {"ifname": "veth-b", **queues}
            if not self.move:
                peer["net_ns_fd"] = two
            ns1.link("add", ifname="veth-a", kind="veth", peer=peer, **queues)
            if self.move:
                ns1.link("set", index=ns1.link_lookup(ifname="veth-b")[0], net_ns_fd=two)
            for ns, name, address in ((ns1, "veth-a", "10.0.0.1"), (ns2, "veth-b", "10.0.0.2")):
                index = ns.link_lookup(ifname=name)[0]
                ns.link("set", index=index, state="up")
                ns.addr("add", index=index, address=address, prefixlen=24)

    def round(self, count):
        for i in range(count):
            self.topology(*self.names(i))

    def after(self, count):
        for i in range(count):
            for name in self.names(i):
                netns.remove(name)


class TopologyMove(Topology):
    move = True


class Events(Row):
    def __init__(self, arguments):
        self.ipr = IPRoute(rcvbuf=EVENT_BUFFER)
        self.ipr.bind(groups=RTMGRP_IPV4_ROUTE)
        self.ipr.settimeout(SILENCE)

    def round(self, count):
        seen, overruns = 0, 0
        while seen < count:
            try:
                seen += sum(m["event"] == "RTM_NEWROUTE" for m in self.ipr.get())
            except (socket.timeout, TimeoutError):
                break
            except OSError as e:
                if e.errno != errno.ENOBUFS:
                    raise
                overruns += 1
        self.extra = f"lost={count - seen} overruns={overruns}"
        return seen


ROWS = {
    "decode": Decode,
    "get-link": GetLink,
    "dump-links": DumpLinks,
    "dump-routes": DumpRoutes,
    "add-routes": AddRoutes,
    "address": Address,
    "netns": Namespace,
    "topology": Topology,
    "topology-move": TopologyMove,
    "events": Events,
}


def main():
    if sys.argv[1] == "start":
        with IPRoute() as ipr:
            ipr.link("get", ifname="lo")
        print("!", flush=True)
        return
    count = int(sys.argv[2])
    row = ROWS[sys.argv[1]](sys.argv[3:])
    print("ready", flush=True)
    for _ in sys.stdin:
        start = time.perf_counter_ns()
        done = row.round(count)
        took = time.perf_counter_ns() - start
        row.after(count)
        print(took, count if done is None else done, row.extra, flush=True)


if __name__ == "__main__":
    main()
