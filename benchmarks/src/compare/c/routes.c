/* IPv4 routes: added one by one and in batches, listed, and heard of. */
#define _GNU_SOURCE
#include "compare.h"

#include <arpa/inet.h>
#include <errno.h>
#include <poll.h>
#include <sys/socket.h>

#define BATCH 64
#define EVENT_BUFFER (4 << 20)
#define EVENT_SILENCE 2000 /* ms */

static struct rtnl *rtnl;

static void setup(int argc, char **argv)
{
	(void)argc;
	(void)argv;
	rtnl = rtnl_open();
}

void route_put(struct nlmsghdr *request, uint32_t destination, unsigned int device)
{
	struct rtmsg *route = mnl_nlmsg_put_extra_header(request, sizeof(*route));

	route->rtm_family = AF_INET;
	route->rtm_dst_len = 32;
	route->rtm_table = RT_TABLE_MAIN;
	route->rtm_protocol = RTPROT_BOOT;
	route->rtm_scope = RT_SCOPE_LINK;
	route->rtm_type = RTN_UNICAST;
	mnl_attr_put_u32(request, RTA_DST, htonl(destination));
	mnl_attr_put_u32(request, RTA_OIF, device);
}

void route_default(struct rtnl *rtnl, uint32_t gateway)
{
	struct nlmsghdr *request = rtnl_request(rtnl, RTM_NEWROUTE, CREATE);
	struct rtmsg *route = mnl_nlmsg_put_extra_header(request, sizeof(*route));

	route->rtm_family = AF_INET;
	route->rtm_table = RT_TABLE_MAIN;
	route->rtm_protocol = RTPROT_BOOT;
	route->rtm_scope = RT_SCOPE_UNIVERSE;
	route->rtm_type = RTN_UNICAST;
	mnl_attr_put_u32(request, RTA_GATEWAY, htonl(gateway));
	rtnl_talk(rtnl, request, NULL, NULL);
}

void routes_add(struct rtnl *rtnl, long count)
{
	unsigned int device = if_nametoindex(DEVICE);

	for (long i = 0; i < count; i++) {
		struct nlmsghdr *request = rtnl_request(rtnl, RTM_NEWROUTE, CREATE);

		route_put(request, FIRST_ROUTE + i, device);
		rtnl_talk(rtnl, request, NULL, NULL);
	}
}

/* Of each batch only the last message is acknowledged; an error is answered for any. */
void routes_batch(struct rtnl *rtnl, long count)
{
	static char memory[2 * RECEIVE_SIZE] __attribute__((aligned(8)));
	unsigned int device = if_nametoindex(DEVICE);

	for (long i = 0; i < count;) {
		struct mnl_nlmsg_batch *batch = mnl_nlmsg_batch_start(memory, RECEIVE_SIZE);
		int acknowledged = 0;

		for (int n = 0; n < BATCH && i < count; n++, i++) {
			struct nlmsghdr *request = mnl_nlmsg_put_header(mnl_nlmsg_batch_current(batch));

			acknowledged = n == BATCH - 1 || i == count - 1;
			request->nlmsg_type = RTM_NEWROUTE;
			request->nlmsg_flags = acknowledged ? CREATE : CREATE & ~NLM_F_ACK;
			request->nlmsg_seq = ++rtnl->sequence;
			route_put(request, FIRST_ROUTE + i, device);
			mnl_nlmsg_batch_next(batch);
		}
		if (mnl_socket_sendto(rtnl->socket, mnl_nlmsg_batch_head(batch), mnl_nlmsg_batch_size(batch)) < 0)
			die("send");
		ssize_t length = mnl_socket_recvfrom(rtnl->socket, rtnl->answer, sizeof(rtnl->answer));

		if (length < 0 || mnl_cb_run(rtnl->answer, length, rtnl->sequence, rtnl->port, NULL, NULL) < 0)
			die("answer");
		mnl_nlmsg_batch_stop(batch);
	}
}

static void add_routes_round(long count, struct result *result)
{
	uint64_t start = now();

	routes_add(rtnl, count);
	result->ns = now() - start;
}

static void batch_routes_round(long count, struct result *result)
{
	uint64_t start = now();

	routes_batch(rtnl, count);
	result->ns = now() - start;
}

struct sum {
	long routes;
	uint64_t values;
};

static int read_route(const struct nlmsghdr *message, void *data)
{
	const struct rtmsg *route = mnl_nlmsg_get_payload(message);
	struct attributes all = {0};
	struct sum *sum = data;

	mnl_attr_parse(message, sizeof(*route), attributes_put, &all);
	sum->routes++;
	sum->values += route->rtm_dst_len + attribute_u32(&all, RTA_OIF) + attribute_u32(&all, RTA_TABLE);
	return MNL_CB_OK;
}

long routes_dump(struct rtnl *rtnl)
{
	struct nlmsghdr *request = rtnl_request(rtnl, RTM_GETROUTE, NLM_F_REQUEST | NLM_F_DUMP);
	struct rtmsg *route = mnl_nlmsg_put_extra_header(request, sizeof(*route));
	struct sum sum = {0};

	route->rtm_family = AF_INET;
	route->rtm_table = RT_TABLE_MAIN;
	mnl_attr_put_u32(request, RTA_TABLE, RT_TABLE_MAIN);
	rtnl_talk(rtnl, request, read_route, &sum);
	return sum.routes;
}

static void dump_routes_round(long count, struct result *result)
{
	uint64_t start = now();

	result->count = routes_dump(rtnl) / count;
	result->ns = now() - start;
}

static void events_setup(int argc, char **argv)
{
	int buffer = EVENT_BUFFER;

	setup(argc, argv);
	int group = RTNLGRP_IPV4_ROUTE;

	if (setsockopt(mnl_socket_get_fd(rtnl->socket), SOL_SOCKET, SO_RCVBUFFORCE, &buffer, sizeof(buffer)) < 0 ||
	    mnl_socket_setsockopt(rtnl->socket, NETLINK_ADD_MEMBERSHIP, &group, sizeof(group)) < 0)
		die("setsockopt");
}

/* Until all have come, or nothing comes any more. */
static void events_round(long count, struct result *result)
{
	struct pollfd poll_in = {.fd = mnl_socket_get_fd(rtnl->socket), .events = POLLIN};
	struct sum sum = {0};
	int overruns = 0;
	uint64_t start = now();

	while (sum.routes < count && poll(&poll_in, 1, EVENT_SILENCE) > 0) {
		ssize_t length = mnl_socket_recvfrom(rtnl->socket, rtnl->answer, sizeof(rtnl->answer));

		if (length < 0 && errno == ENOBUFS)
			overruns++;
		else if (length < 0 || mnl_cb_run(rtnl->answer, length, 0, 0, read_route, &sum) < 0)
			die("event");
	}
	result->ns = now() - start;
	result->count = sum.routes;
	snprintf(result->extra, sizeof(result->extra), "lost=%ld overruns=%d", count - sum.routes, overruns);
}

const struct row add_routes_row = {"add-routes", setup, add_routes_round};
const struct row batch_routes_row = {"batch-routes", setup, batch_routes_round};
const struct row dump_routes_row = {"dump-routes", setup, dump_routes_round};
const struct row events_row = {"events", events_setup, events_round};
