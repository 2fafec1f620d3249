/* The socket, and how requests are answered. */
#define _GNU_SOURCE
#include "compare.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static void option(struct mnl_socket *socket, int name)
{
	int on = 1;

	if (mnl_socket_setsockopt(socket, name, &on, sizeof(on)) < 0)
		die("setsockopt");
}

struct rtnl *rtnl_open(void)
{
	struct rtnl *rtnl = calloc(1, sizeof(*rtnl));

	rtnl->socket = mnl_socket_open2(NETLINK_ROUTE, SOCK_CLOEXEC);
	if (!rtnl->socket || mnl_socket_bind(rtnl->socket, 0, MNL_SOCKET_AUTOPID) < 0)
		die("netlink socket");
	option(rtnl->socket, NETLINK_EXT_ACK);
	option(rtnl->socket, NETLINK_CAP_ACK);
	option(rtnl->socket, NETLINK_GET_STRICT_CHK);
	rtnl->port = mnl_socket_get_portid(rtnl->socket);
	return rtnl;
}

struct place {
	int netns;
	struct rtnl *rtnl;
};

static void open_there(void *data)
{
	struct place *place = data;

	netns_enter(place->netns);
	place->rtnl = rtnl_open();
	netns_enter(netns_home());
}

struct rtnl *rtnl_open_in(int netns)
{
	struct place place = {.netns = netns};

	by_thread(open_there, &place);
	return place.rtnl;
}

void rtnl_close(struct rtnl *rtnl)
{
	mnl_socket_close(rtnl->socket);
	free(rtnl);
}

struct nlmsghdr *rtnl_request(struct rtnl *rtnl, int type, int flags)
{
	struct nlmsghdr *request = mnl_nlmsg_put_header(rtnl->request);

	request->nlmsg_type = type;
	request->nlmsg_flags = flags;
	request->nlmsg_seq = ++rtnl->sequence;
	return request;
}

/* Sends a request and reads its answer: a message, an acknowledgement, or a dump to its end. */
void rtnl_talk(struct rtnl *rtnl, struct nlmsghdr *request, mnl_cb_t reply, void *data)
{
	int more = request->nlmsg_flags & (NLM_F_ACK | NLM_F_DUMP);
	int got;

	if (mnl_socket_sendto(rtnl->socket, request, request->nlmsg_len) < 0)
		die("send");
	do {
		ssize_t length = mnl_socket_recvfrom(rtnl->socket, rtnl->answer, sizeof(rtnl->answer));

		if (length < 0)
			die("receive");
		got = mnl_cb_run(rtnl->answer, length, request->nlmsg_seq, rtnl->port, reply, data);
		if (got < 0)
			die("answer");
	} while (more && got > 0);
}

int attributes_put(const struct nlattr *attribute, void *attributes)
{
	int type = mnl_attr_get_type(attribute);

	if (type < __IFLA_MAX)
		((struct attributes *)attributes)->at[type] = attribute;
	return MNL_CB_OK;
}

uint32_t attribute_u32(const struct attributes *attributes, int type)
{
	return attributes->at[type] ? mnl_attr_get_u32(attributes->at[type]) : 0;
}
