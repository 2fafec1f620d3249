/* Named namespaces, and two of them joined. */
#define _GNU_SOURCE
#include "compare.h"

#include <fcntl.h>
#include <sched.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mount.h>
#include <sys/stat.h>
#include <unistd.h>

#define DIRECTORY "/run/netns"

int netns_home(void)
{
	static int home = -1;

	if (home < 0 && (home = open("/proc/self/ns/net", O_RDONLY | O_CLOEXEC)) < 0)
		die("/proc/self/ns/net");
	return home;
}

void netns_enter(int netns)
{
	if (setns(netns, CLONE_NEWNET) < 0)
		die("setns");
}

/* As ip netns add: the directory is a shared mount, so that deletions are seen everywhere. */
static void directory(void)
{
	static int made;

	if (made)
		return;
	mkdir(DIRECTORY, 0755);
	if (mount("", DIRECTORY, "none", MS_SHARED | MS_REC, NULL) &&
	    (mount(DIRECTORY, DIRECTORY, "none", MS_BIND | MS_REC, NULL) ||
	     mount("", DIRECTORY, "none", MS_SHARED | MS_REC, NULL)))
		die("mount " DIRECTORY);
	made = 1;
}

static void create(void *name)
{
	char path[64];

	directory();
	snprintf(path, sizeof(path), DIRECTORY "/%s", (char *)name);
	int file = open(path, O_RDONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0);

	if (file < 0)
		die(path);
	close(file);
	if (unshare(CLONE_NEWNET) < 0 || mount("/proc/thread-self/ns/net", path, "none", MS_BIND, NULL) < 0)
		die("namespace");
	netns_enter(netns_home());
}

void netns_create(const char *name)
{
	netns_home(); /* while this thread is there */
	by_thread(create, (void *)name);
}

void netns_delete(const char *name)
{
	char path[64];

	snprintf(path, sizeof(path), DIRECTORY "/%s", name);
	if (umount2(path, MNT_DETACH) < 0 || unlink(path) < 0)
		die(path);
}

int netns_open(const char *name)
{
	char path[64];

	snprintf(path, sizeof(path), DIRECTORY "/%s", name);
	int netns = open(path, O_RDONLY | O_CLOEXEC);

	if (netns < 0)
		die(path);
	return netns;
}

static void netns_round(long count, struct result *result)
{
	uint64_t start = now();

	for (long i = 0; i < count; i++) {
		netns_create("c-ns");
		netns_delete("c-ns");
	}
	result->ns = now() - start;
}

/* Two namespaces, a veth pair, an address at each end, all up. */
static void topology(const char *one, const char *two, int move)
{
	netns_create(one);
	netns_create(two);
	int ns1 = netns_open(one), ns2 = netns_open(two);
	struct rtnl *r1 = rtnl_open_in(ns1), *r2 = rtnl_open_in(ns2);

	rtnl_talk(r1, veth_request(r1, "veth-a", 1, "veth-b", move ? -1 : ns2), NULL, NULL);
	if (move)
		link_move(r1, "veth-b", ns2);
	link_up(r2, "veth-b", 1);
	address_change(r1, RTM_NEWADDR, link_index(r1, "veth-a"), 0x0a000001, 24);
	address_change(r2, RTM_NEWADDR, link_index(r2, "veth-b"), 0x0a000002, 24);
	rtnl_close(r1);
	rtnl_close(r2);
	close(ns1);
	close(ns2);
}

static void topologies(long count, int move, struct result *result)
{
	char one[32], two[32];
	uint64_t start = now();

	for (long i = 0; i < count; i++) {
		snprintf(one, sizeof(one), "c-%ld-a", i);
		snprintf(two, sizeof(two), "c-%ld-b", i);
		topology(one, two, move);
	}
	result->ns = now() - start;
	for (long i = 0; i < count; i++) {
		snprintf(one, sizeof(one), "c-%ld-a", i);
		snprintf(two, sizeof(two), "c-%ld-b", i);
		netns_delete(one);
		netns_delete(two);
	}
}

static void topology_round(long count, struct result *result)
{
	topologies(count, 0, result);
}

static void topology_move_round(long count, struct result *result)
{
	topologies(count, 1, result);
}

/* The networks of the pairs: 10.0.0.0/30 and those after it. */
static uint32_t of_pair(long pair, int host)
{
	return FIRST_ROUTE + pair * 4 + host;
}

static int netns_unnamed(void)
{
	if (unshare(CLONE_NEWNET) < 0)
		die("namespace");
	int netns = open("/proc/thread-self/ns/net", O_RDONLY | O_CLOEXEC);

	if (netns < 0)
		die("/proc/thread-self/ns/net");
	return netns;
}

static void make_leaf(void *netns)
{
	*(int *)netns = netns_unnamed();
	if (second_thread)
		netns_enter(netns_home());
}

static int links_here(void)
{
	struct if_nameindex *all = if_nameindex();
	int count = 0;

	if (!all)
		die("if_nameindex");
	while (all[count].if_index)
		count++;
	if_freenameindex(all);
	return count;
}

/* Opened by this thread, which then stays there. */
static struct rtnl *rtnl_in(int netns)
{
	netns_enter(netns);
	return rtnl_open();
}

/* A hub, and namespaces that are joined to it, request by request. */
static void hub_round(long count, struct result *result)
{
	char name[32];
	int *leaves = calloc(count, sizeof(*leaves));
	int home = netns_home(), hub = netns_unnamed();
	struct rtnl *rtnl = rtnl_open();
	uint64_t start = now();

	for (long i = 0; i < count; i++)
		by_thread(make_leaf, &leaves[i]);
	for (long i = 0; i < count; i++) {
		snprintf(name, sizeof(name), "p%ld", i);
		rtnl_talk(rtnl, veth_request(rtnl, name, 1, "eth0", leaves[i]), NULL, NULL);
		address_change(rtnl, RTM_NEWADDR, link_index(rtnl, name), of_pair(i, 1), 30);
	}
	for (long i = 0; i < count; i++) {
		struct rtnl *leaf = second_thread ? rtnl_open_in(leaves[i]) : rtnl_in(leaves[i]);

		link_up(leaf, "lo", 1);
		link_up(leaf, "eth0", 1);
		address_change(leaf, RTM_NEWADDR, link_index(leaf, "eth0"), of_pair(i, 2), 30);
		route_default(leaf, of_pair(i, 1));
		rtnl_close(leaf);
	}
	result->ns = now() - start;
	netns_enter(hub);
	for (long i = 0; i < count; i++)
		close(leaves[i]);
	while (links_here() > 1) /* not just lo: the kernel ends namespaces later */
		usleep(20000);
	netns_enter(home);
	rtnl_close(rtnl);
	close(hub);
	free(leaves);
}

const struct row hub_row = {"hub", NULL, hub_round};
const struct row netns_row = {"netns", NULL, netns_round};
const struct row topology_row = {"topology", NULL, topology_round};
const struct row topology_move_row = {"topology-move", NULL, topology_move_round};
