/* Links and their addresses. */
#define _GNU_SOURCE
#include "compare.h"

#include <arpa/inet.h>
#include <linux/veth.h>

static struct rtnl *rtnl;

static void setup(int argc, char **argv)
{
	(void)argc;
	(void)argv;
	rtnl = rtnl_open();
}

static int read_link(const struct nlmsghdr *message, void *data)
{
	const struct ifinfomsg *link = mnl_nlmsg_get_payload(message);
	struct attributes all = {0};

	mnl_attr_parse(message, sizeof(*link), attributes_put, &all);
	*(long *)data += link->ifi_index > 0 && attribute_u32(&all, IFLA_MTU) > 0;
	return MNL_CB_OK;
}

static void get_link_round(long count, struct result *result)
{
	uint64_t start = now();
	long links = 0;

	for (long i = 0; i < count; i++) {
		struct nlmsghdr *request = rtnl_request(rtnl, RTM_GETLINK, NLM_F_REQUEST);

		mnl_nlmsg_put_extra_header(request, sizeof(struct ifinfomsg));
		mnl_attr_put_strz(request, IFLA_IFNAME, "lo");
		rtnl_talk(rtnl, request, read_link, &links);
	}
	result->ns = now() - start;
}

long links_dump(struct rtnl *rtnl)
{
	struct nlmsghdr *request = rtnl_request(rtnl, RTM_GETLINK, NLM_F_REQUEST | NLM_F_DUMP);
	long links = 0;

	mnl_nlmsg_put_extra_header(request, sizeof(struct ifinfomsg));
	rtnl_talk(rtnl, request, read_link, &links);
	return links;
}

static void dump_links_round(long count, struct result *result)
{
	uint64_t start = now();

	result->count = links_dump(rtnl) / count;
	result->ns = now() - start;
}

/* A pair with one queue each way; the peer in another namespace unless netns is negative. */
struct nlmsghdr *veth_request(struct rtnl *rtnl, const char *name, int up, const char *peer_name, int netns)
{
	struct nlmsghdr *request = rtnl_request(rtnl, RTM_NEWLINK, CREATE);
	struct ifinfomsg *link = mnl_nlmsg_put_extra_header(request, sizeof(*link));

	link->ifi_flags = link->ifi_change = up ? IFF_UP : 0;
	mnl_attr_put_strz(request, IFLA_IFNAME, name);
	mnl_attr_put_u32(request, IFLA_NUM_TX_QUEUES, 1);
	mnl_attr_put_u32(request, IFLA_NUM_RX_QUEUES, 1);
	struct nlattr *info = mnl_attr_nest_start(request, IFLA_LINKINFO);

	mnl_attr_put_strz(request, IFLA_INFO_KIND, "veth");
	struct nlattr *data = mnl_attr_nest_start(request, IFLA_INFO_DATA);
	struct nlattr *peer = mnl_attr_nest_start(request, VETH_INFO_PEER);

	mnl_nlmsg_put_extra_header(request, sizeof(*link));
	mnl_attr_put_strz(request, IFLA_IFNAME, peer_name);
	mnl_attr_put_u32(request, IFLA_NUM_TX_QUEUES, 1);
	mnl_attr_put_u32(request, IFLA_NUM_RX_QUEUES, 1);
	if (netns >= 0)
		mnl_attr_put_u32(request, IFLA_NET_NS_FD, netns);
	mnl_attr_nest_end(request, peer);
	mnl_attr_nest_end(request, data);
	mnl_attr_nest_end(request, info);
	return request;
}

void link_up(struct rtnl *rtnl, const char *name, int up)
{
	struct nlmsghdr *request = rtnl_request(rtnl, RTM_NEWLINK, NLM_F_REQUEST | NLM_F_ACK);
	struct ifinfomsg *link = mnl_nlmsg_put_extra_header(request, sizeof(*link));

	link->ifi_change = IFF_UP;
	link->ifi_flags = up ? IFF_UP : 0;
	mnl_attr_put_strz(request, IFLA_IFNAME, name);
	rtnl_talk(rtnl, request, NULL, NULL);
}

void link_move(struct rtnl *rtnl, const char *name, int netns)
{
	struct nlmsghdr *request = rtnl_request(rtnl, RTM_NEWLINK, NLM_F_REQUEST | NLM_F_ACK);

	mnl_nlmsg_put_extra_header(request, sizeof(struct ifinfomsg));
	mnl_attr_put_strz(request, IFLA_IFNAME, name);
	mnl_attr_put_u32(request, IFLA_NET_NS_FD, netns);
	rtnl_talk(rtnl, request, NULL, NULL);
}

static int read_index(const struct nlmsghdr *message, void *data)
{
	*(int *)data = ((struct ifinfomsg *)mnl_nlmsg_get_payload(message))->ifi_index;
	return MNL_CB_OK;
}

int link_index(struct rtnl *rtnl, const char *name)
{
	struct nlmsghdr *request = rtnl_request(rtnl, RTM_GETLINK, NLM_F_REQUEST);
	int index = 0;

	mnl_nlmsg_put_extra_header(request, sizeof(struct ifinfomsg));
	mnl_attr_put_strz(request, IFLA_IFNAME, name);
	rtnl_talk(rtnl, request, read_index, &index);
	return index;
}

void address_change(struct rtnl *rtnl, int type, int device, uint32_t address, int length)
{
	struct nlmsghdr *request =
		rtnl_request(rtnl, type, type == RTM_NEWADDR ? CREATE : NLM_F_REQUEST | NLM_F_ACK);
	struct ifaddrmsg *header = mnl_nlmsg_put_extra_header(request, sizeof(*header));

	header->ifa_family = AF_INET;
	header->ifa_prefixlen = length;
	header->ifa_index = device;
	mnl_attr_put_u32(request, IFA_LOCAL, htonl(address));
	mnl_attr_put_u32(request, IFA_ADDRESS, htonl(address));
	rtnl_talk(rtnl, request, NULL, NULL);
}

static void address_round(long count, struct result *result)
{
	int device = link_index(rtnl, DEVICE);
	uint64_t start = now();

	for (long i = 0; i < count; i++) {
		address_change(rtnl, RTM_NEWADDR, device, 0x0a090901, 24);
		address_change(rtnl, RTM_DELADDR, device, 0x0a090901, 24);
	}
	result->ns = now() - start;
}

/* In pairs. */
void links_add(struct rtnl *rtnl, long count)
{
	char name[IFNAMSIZ], peer[IFNAMSIZ];

	for (int i = 0; i < count / 2; i++) {
		snprintf(name, sizeof(name), "a%d", i);
		snprintf(peer, sizeof(peer), "b%d", i);
		rtnl_talk(rtnl, veth_request(rtnl, name, 0, peer, -1), NULL, NULL);
	}
}

const struct row get_link_row = {"get-link", setup, get_link_round};
const struct row dump_links_row = {"dump-links", setup, dump_links_round};
const struct row address_row = {"address", setup, address_round};
