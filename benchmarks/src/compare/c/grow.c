/* How the cost of a thing grows with how many there are. A round makes a fresh namespace, so many things in it,
 * and lists them. */
#define _GNU_SOURCE
#include "compare.h"

#include <arpa/inet.h>
#include <dirent.h>
#include <linux/fib_rules.h>
#include <linux/neighbour.h>
#include <sched.h>
#include <string.h>
#include <unistd.h>

typedef void (*create_fn)(struct rtnl *, long);
typedef long (*list_fn)(struct rtnl *);

static void grow(long count, struct result *result, create_fn create, list_fn list)
{
	int home = netns_home();

	if (unshare(CLONE_NEWNET) < 0)
		die("unshare");
	struct rtnl *rtnl = rtnl_open();

	pair_up(rtnl);
	uint64_t start = now();

	create(rtnl, count);
	uint64_t created = now();
	long listed = list(rtnl);
	uint64_t end = now();

	if (listed < count) {
		fprintf(stderr, "listed %ld of %ld\n", listed, count);
		_exit(1);
	}
	result->ns = created - start;
	snprintf(result->extra, sizeof(result->extra), "list=%llu", (unsigned long long)(end - created));
	rtnl_close(rtnl);
	netns_enter(home);
}

static int count_one(const struct nlmsghdr *message, void *data)
{
	(void)message;
	++*(long *)data;
	return MNL_CB_OK;
}

static void create_rules(struct rtnl *rtnl, long count)
{
	for (long i = 0; i < count; i++) {
		struct nlmsghdr *request = rtnl_request(rtnl, RTM_NEWRULE, CREATE);
		struct fib_rule_hdr *rule = mnl_nlmsg_put_extra_header(request, sizeof(*rule));

		rule->family = AF_INET;
		rule->src_len = 32;
		rule->table = 100;
		rule->action = FR_ACT_TO_TBL;
		mnl_attr_put_u32(request, FRA_SRC, htonl(FIRST_ROUTE + i));
		mnl_attr_put_u32(request, FRA_PRIORITY, 1000 + i);
		rtnl_talk(rtnl, request, NULL, NULL);
	}
}

static long list_rules(struct rtnl *rtnl)
{
	struct nlmsghdr *request = rtnl_request(rtnl, RTM_GETRULE, NLM_F_REQUEST | NLM_F_DUMP);
	struct fib_rule_hdr *rule = mnl_nlmsg_put_extra_header(request, sizeof(*rule));
	long rules = 0;

	rule->family = AF_INET;
	rtnl_talk(rtnl, request, count_one, &rules);
	return rules;
}

/* Permanent ones, which the system's limits (gc_thresh3) do not count. */
static void create_neighbours(struct rtnl *rtnl, long count)
{
	unsigned int device = if_nametoindex(DEVICE);
	uint8_t address[] = {2, 0, 0, 0, 0, 1};

	for (long i = 0; i < count; i++) {
		struct nlmsghdr *request = rtnl_request(rtnl, RTM_NEWNEIGH, CREATE);
		struct ndmsg *neighbour = mnl_nlmsg_put_extra_header(request, sizeof(*neighbour));

		neighbour->ndm_family = AF_INET;
		neighbour->ndm_ifindex = device;
		neighbour->ndm_state = NUD_PERMANENT;
		mnl_attr_put_u32(request, NDA_DST, htonl(FIRST_ROUTE + i));
		mnl_attr_put(request, NDA_LLADDR, sizeof(address), address);
		rtnl_talk(rtnl, request, NULL, NULL);
	}
}

static long list_neighbours(struct rtnl *rtnl)
{
	struct nlmsghdr *request = rtnl_request(rtnl, RTM_GETNEIGH, NLM_F_REQUEST | NLM_F_DUMP);
	struct ndmsg *neighbour = mnl_nlmsg_put_extra_header(request, sizeof(*neighbour));
	long neighbours = 0;

	neighbour->ndm_family = AF_INET;
	rtnl_talk(rtnl, request, count_one, &neighbours);
	return neighbours;
}

static void create_namespaces(struct rtnl *rtnl, long count)
{
	char name[32];

	(void)rtnl;
	for (long i = 0; i < count; i++) {
		snprintf(name, sizeof(name), "c-grow-%ld", i);
		netns_create(name);
	}
}

static long list_namespaces(struct rtnl *rtnl)
{
	DIR *directory = opendir("/run/netns");
	long names = 0;

	(void)rtnl;
	if (!directory)
		die("/run/netns");
	for (struct dirent *entry; (entry = readdir(directory));)
		names += entry->d_name[0] != '.';
	closedir(directory);
	return names;
}

static void links_round(long count, struct result *result)
{
	grow(count, result, links_add, links_dump);
}

static void routes_round(long count, struct result *result)
{
	grow(count, result, routes_add, routes_dump);
}

static void rules_round(long count, struct result *result)
{
	grow(count, result, create_rules, list_rules);
}

static void neighbours_round(long count, struct result *result)
{
	grow(count, result, create_neighbours, list_neighbours);
}

static void namespaces_round(long count, struct result *result)
{
	char name[32];
	uint64_t start = now();

	create_namespaces(NULL, count);
	uint64_t created = now();

	list_namespaces(NULL);
	snprintf(result->extra, sizeof(result->extra), "list=%llu", (unsigned long long)(now() - created));
	result->ns = created - start;
	for (long i = 0; i < count; i++) {
		snprintf(name, sizeof(name), "c-grow-%ld", i);
		netns_delete(name);
	}
}

const struct row grow_links_row = {"grow-links", NULL, links_round};
const struct row grow_routes_row = {"grow-routes", NULL, routes_round};
const struct row grow_rules_row = {"grow-rules", NULL, rules_round};
const struct row grow_neighbours_row = {"grow-neighbours", NULL, neighbours_round};
const struct row grow_namespaces_row = {"grow-namespaces", NULL, namespaces_round};
