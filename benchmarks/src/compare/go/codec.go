package main

import (
	"bytes"
	"encoding/hex"
	"net"
	"os"
	"unsafe"

	"github.com/vishvananda/netlink"
	"github.com/vishvananda/netlink/nl"
	"golang.org/x/sys/unix"
)

var (
	namespace   uint32
	hardware, _ = net.ParseMAC("02:00:00:00:00:0b")
	message     []byte
	sum         int
)

func setupEncode([]string) {
	file, err := os.Open("/proc/self/ns/net")
	check(err)
	namespace = uint32(file.Fd())
}

// The parts of which LinkAdd builds its request; LinkAdd itself also sends it.
func encode(count int) {
	for i := 0; i < count; i++ {
		request := nl.NewNetlinkRequest(unix.RTM_NEWLINK, unix.NLM_F_CREATE|unix.NLM_F_EXCL|unix.NLM_F_ACK)
		link := nl.NewIfInfomsg(unix.AF_UNSPEC)
		link.Flags = unix.IFF_UP
		link.Change = unix.IFF_UP
		request.AddData(link)
		request.AddData(nl.NewRtAttr(unix.IFLA_IFNAME, nl.ZeroTerminated("veth-a")))
		request.AddData(nl.NewRtAttr(unix.IFLA_MTU, nl.Uint32Attr(1400)))
		info := nl.NewRtAttr(unix.IFLA_LINKINFO, nil)
		info.AddRtAttr(nl.IFLA_INFO_KIND, nl.NonZeroTerminated("veth"))
		peer := info.AddRtAttr(nl.IFLA_INFO_DATA, nil).AddRtAttr(nl.VETH_INFO_PEER, nil)
		nl.NewIfInfomsgChild(peer, unix.AF_UNSPEC)
		peer.AddRtAttr(unix.IFLA_IFNAME, nl.ZeroTerminated("veth-b"))
		peer.AddRtAttr(unix.IFLA_ADDRESS, hardware)
		peer.AddRtAttr(unix.IFLA_NET_NS_FD, nl.Uint32Attr(namespace))
		request.AddData(info)
		sum += len(request.Serialize())
	}
}

// FILE: hexadecimal digits, "#" to the end of a line is a comment.
func setupDecode(arguments []string) {
	text, err := os.ReadFile(arguments[0])
	check(err)
	for _, line := range bytes.Split(text, []byte("\n")) {
		digits := bytes.ReplaceAll(bytes.SplitN(line, []byte("#"), 2)[0], []byte(" "), nil)
		row, err := hex.DecodeString(string(digits))
		check(err)
		message = append(message, row...)
	}
}

func decode(count int) {
	header := (*unix.NlMsghdr)(unsafe.Pointer(&message[0]))
	for i := 0; i < count; i++ {
		link, err := netlink.LinkDeserialize(header, message[unix.NLMSG_HDRLEN:])
		check(err)
		sum += link.Attrs().Index + link.Attrs().MTU + len(link.Attrs().Name)
	}
}
