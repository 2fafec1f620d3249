package main

import (
	"fmt"
	"runtime"
	"time"

	"github.com/vishvananda/netlink"
	"github.com/vishvananda/netns"
)

var home netns.NsHandle

// Namespaces are entered by this goroutine's thread.
func setupNetns([]string) {
	runtime.LockOSThread()
	var err error
	home, err = netns.Get()
	check(err)
}

func create(name string) netns.NsHandle {
	namespace, err := netns.NewNamed(name)
	check(err)
	check(netns.Set(home))
	return namespace
}

func makeNamespaces(count int) {
	for i := 0; i < count; i++ {
		namespace := create("go-ns")
		check(namespace.Close())
		check(netns.DeleteNamed("go-ns"))
	}
}

func veth(peerNamespace interface{}) *netlink.Veth {
	attributes := netlink.NewLinkAttrs()
	attributes.Name = "veth-a"
	attributes.NumTxQueues = 1
	attributes.NumRxQueues = 1
	return &netlink.Veth{LinkAttrs: attributes, PeerName: "veth-b", PeerNamespace: peerNamespace}
}

func bringUp(handle *netlink.Handle, name, address string) {
	link, err := handle.LinkByName(name)
	check(err)
	check(handle.LinkSetUp(link))
	parsed, err := netlink.ParseAddr(address)
	check(err)
	check(handle.AddrAdd(link, parsed))
}

func topology(one, two string, move bool) {
	ns1, ns2 := create(one), create(two)
	r1, err := netlink.NewHandleAt(ns1)
	check(err)
	r2, err := netlink.NewHandleAt(ns2)
	check(err)
	if move {
		check(r1.LinkAdd(veth(nil)))
		peer, err := r1.LinkByName("veth-b")
		check(err)
		check(r1.LinkSetNsFd(peer, int(ns2)))
	} else {
		check(r1.LinkAdd(veth(netlink.NsFd(ns2))))
	}
	bringUp(r1, "veth-a", "10.0.0.1/24")
	bringUp(r2, "veth-b", "10.0.0.2/24")
	r1.Delete()
	r2.Delete()
	check(ns1.Close())
	check(ns2.Close())
}

func topologies(count int, move bool) result {
	start := time.Now()
	for i := 0; i < count; i++ {
		topology(fmt.Sprintf("go-%d-a", i), fmt.Sprintf("go-%d-b", i), move)
	}
	took := time.Since(start)
	for i := 0; i < count; i++ {
		check(netns.DeleteNamed(fmt.Sprintf("go-%d-a", i)))
		check(netns.DeleteNamed(fmt.Sprintf("go-%d-b", i)))
	}
	return result{time: took, count: count}
}
