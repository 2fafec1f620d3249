/*
 * What rows need to be there, made and taken away outside what is timed:
 *   scene pair           a veth pair p0, p1, both up
 *   scene links COUNT    so many links, with lo
 *   scene routes COUNT   a pair, and so many routes to p0, in batches
 *   scene add COUNT      so many routes, one request each: what the events are about
 *   scene flush          no routes to p0
 */
#include "compare.h"

#include <stdlib.h>
#include <string.h>

void pair_up(struct rtnl *rtnl)
{
	link_up(rtnl, "lo", 1);
	rtnl_talk(rtnl, veth_request(rtnl, "p0", 1, "p1", -1), NULL, NULL);
	link_up(rtnl, "p1", 1);
}

int scene(int argc, char **argv)
{
	struct rtnl *rtnl = rtnl_open();
	const char *what = argc > 0 ? argv[0] : "";
	long count = argc > 1 ? atol(argv[1]) : 0;

	if (!strcmp(what, "pair")) {
		pair_up(rtnl);
	} else if (!strcmp(what, "links")) {
		links_add(rtnl, count);
	} else if (!strcmp(what, "routes")) {
		pair_up(rtnl);
		routes_batch(rtnl, count);
	} else if (!strcmp(what, "add")) {
		routes_add(rtnl, count);
	} else if (!strcmp(what, "flush")) {
		link_up(rtnl, DEVICE, 0);
		link_up(rtnl, DEVICE, 1);
	} else {
		fprintf(stderr, "compare-c: no such scene\n");
		return 2;
	}
	rtnl_close(rtnl);
	return 0;
}
