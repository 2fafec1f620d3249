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

void netns_create(const char *name)
{
	char path[64];
	int home = netns_home();

	directory();
	snprintf(path, sizeof(path), DIRECTORY "/%s", name);
	int file = open(path, O_RDONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0);

	if (file < 0)
		die(path);
	close(file);
	if (unshare(CLONE_NEWNET) < 0 || mount("/proc/thread-self/ns/net", path, "none", MS_BIND, NULL) < 0)
		die("namespace");
	netns_enter(home);
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

const struct row netns_row = {"netns", NULL, netns_round};
const struct row topology_row = {"topology", NULL, topology_round};
const struct row topology_move_row = {"topology-move", NULL, topology_move_round};
