package main

import (
	"fmt"
	"net"
	"time"

	"github.com/vishvananda/netlink"
	"golang.org/x/sys/unix"
)

const (
	device       = "p0"
	eventSilence = 2 * time.Second
)

func getLinks(count int) {
	for i := 0; i < count; i++ {
		_, err := handle.LinkByName("lo")
		check(err)
	}
}

func dumpLinks(count int) result {
	start := time.Now()
	links, err := handle.LinkList()
	check(err)
	return result{time: time.Since(start), count: len(links) / count}
}

func dumpRoutes(count int) result {
	start := time.Now()
	routes, err := handle.RouteListFiltered(netlink.FAMILY_V4, nil, 0)
	check(err)
	return result{time: time.Since(start), count: len(routes) / count}
}

func addRoutes(count int) {
	link, err := handle.LinkByName(device)
	check(err)
	for i := 0; i < count; i++ {
		check(handle.RouteAdd(&netlink.Route{
			LinkIndex: link.Attrs().Index,
			Scope:     netlink.SCOPE_LINK,
			Dst: &net.IPNet{
				IP:   net.IPv4(10, byte(i>>16), byte(i>>8), byte(i)),
				Mask: net.CIDRMask(32, 32),
			},
		}))
	}
}

func changeAddresses(count int) {
	link, err := handle.LinkByName(device)
	check(err)
	address, err := netlink.ParseAddr("10.9.9.1/24")
	check(err)
	for i := 0; i < count; i++ {
		check(handle.AddrAdd(link, address))
		check(handle.AddrDel(link, address))
	}
}

var (
	updates chan netlink.RouteUpdate
	ended   bool
)

// There is no way to ask for another receive buffer.
func setupEvents([]string) {
	updates = make(chan netlink.RouteUpdate, 1024)
	ended = false
	check(netlink.RouteSubscribeWithOptions(updates, nil, netlink.RouteSubscribeOptions{
		ErrorCallback: func(error) {},
	}))
}

// Until all have come, the subscription has ended, or nothing comes any more.
func events(count int) result {
	if ended {
		setupEvents(nil)
	}
	start := time.Now()
	seen, before := 0, -1
	silence := time.NewTicker(eventSilence)
	defer silence.Stop()
	for seen < count {
		select {
		case update, open := <-updates:
			if !open {
				ended = true
				return result{time.Since(start), seen, fmt.Sprintf("lost=%d ended=1", count-seen)}
			}
			if update.Type == unix.RTM_NEWROUTE {
				seen++
			}
		case <-silence.C:
			if seen == before {
				return result{time.Since(start), seen, fmt.Sprintf("lost=%d", count-seen)}
			}
			before = seen
		}
	}
	return result{time.Since(start), count, "lost=0"}
}
