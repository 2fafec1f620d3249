// compare-go ROW COUNT [FILE]: the rows by vishvananda/netlink; the same lines as compare-c's.
package main

import (
	"bufio"
	"fmt"
	"os"
	"strconv"
	"time"

	"github.com/vishvananda/netlink"
)

// What a round took; extra is printed after it, as key=value.
type result struct {
	time  time.Duration
	count int
	extra string
}

type row struct {
	setup func(arguments []string)
	round func(count int) result
}

var rows = map[string]row{
	"encode":        {setupEncode, timed(encode)},
	"decode":        {setupDecode, timed(decode)},
	"get-link":      {setupHandle, timed(getLinks)},
	"dump-links":    {setupHandle, dumpLinks},
	"dump-routes":   {setupHandle, dumpRoutes},
	"add-routes":    {setupHandle, timed(addRoutes)},
	"address":       {setupHandle, timed(changeAddresses)},
	"netns":         {setupNetns, timed(makeNamespaces)},
	"topology":      {setupNetns, func(count int) result { return topologies(count, false) }},
	"topology-move": {setupNetns, func(count int) result { return topologies(count, true) }},
	"events":        {setupEvents, events},
}

var handle *netlink.Handle

func setupHandle([]string) {
	var err error
	handle, err = netlink.NewHandle()
	check(err)
}

func check(err error) {
	if err != nil {
		fmt.Fprintln(os.Stderr, "compare-go:", err)
		os.Exit(1)
	}
}

func timed(work func(count int)) func(count int) result {
	return func(count int) result {
		start := time.Now()
		work(count)
		return result{time: time.Since(start), count: count}
	}
}

func main() {
	if len(os.Args) == 2 && os.Args[1] == "start" {
		_, err := netlink.LinkByName("lo")
		check(err)
		os.Stdout.WriteString("!")
		return
	}
	if len(os.Args) < 3 {
		os.Exit(2)
	}
	row, known := rows[os.Args[1]]
	count, err := strconv.Atoi(os.Args[2])
	if !known || err != nil {
		os.Exit(2)
	}
	row.setup(os.Args[3:])
	fmt.Println("ready")
	input := bufio.NewScanner(os.Stdin)
	for input.Scan() {
		result := row.round(count)
		fmt.Println(result.time.Nanoseconds(), result.count, result.extra)
	}
}
