/* Messages without a kernel: written, and read. */
#define _GNU_SOURCE
#include "compare.h"

#include <fcntl.h>
#include <linux/veth.h>
#include <stdlib.h>
#include <string.h>

static int netns;
static char memory[4096] __attribute__((aligned(8)));
static size_t length;
static volatile uint64_t sink;

static void encode_setup(int argc, char **argv)
{
	(void)argc;
	(void)argv;
	netns = open("/proc/self/ns/net", O_RDONLY | O_CLOEXEC);
}

/* ip link add veth-a mtu 1400 up type veth peer name veth-b address 02:00:00:00:00:0b netns ... */
static size_t encode(uint32_t sequence)
{
	static const uint8_t address[] = {2, 0, 0, 0, 0, 11};
	struct nlmsghdr *message = mnl_nlmsg_put_header(memory);

	message->nlmsg_type = RTM_NEWLINK;
	message->nlmsg_flags = CREATE;
	message->nlmsg_seq = sequence;
	struct ifinfomsg *link = mnl_nlmsg_put_extra_header(message, sizeof(*link));

	link->ifi_flags = link->ifi_change = IFF_UP;
	mnl_attr_put_strz(message, IFLA_IFNAME, "veth-a");
	mnl_attr_put_u32(message, IFLA_MTU, 1400);
	struct nlattr *info = mnl_attr_nest_start(message, IFLA_LINKINFO);

	mnl_attr_put_strz(message, IFLA_INFO_KIND, "veth");
	struct nlattr *data = mnl_attr_nest_start(message, IFLA_INFO_DATA);
	struct nlattr *peer = mnl_attr_nest_start(message, VETH_INFO_PEER);

	mnl_nlmsg_put_extra_header(message, sizeof(*link));
	mnl_attr_put_strz(message, IFLA_IFNAME, "veth-b");
	mnl_attr_put(message, IFLA_ADDRESS, sizeof(address), address);
	mnl_attr_put_u32(message, IFLA_NET_NS_FD, netns);
	mnl_attr_nest_end(message, peer);
	mnl_attr_nest_end(message, data);
	mnl_attr_nest_end(message, info);
	return message->nlmsg_len;
}

static void encode_round(long count, struct result *result)
{
	uint64_t start = now(), sum = 0;

	for (long i = 0; i < count; i++)
		sum += encode(i);
	result->ns = now() - start;
	sink = sum;
}

/* FILE: hexadecimal digits, "#" to the end of a line is a comment. */
static void decode_setup(int argc, char **argv)
{
	FILE *file = fopen(argc > 0 ? argv[0] : "", "r");
	char line[512];

	if (!file)
		die("decode: FILE");
	while (fgets(line, sizeof(line), file)) {
		line[strcspn(line, "#\n")] = 0;
		for (char *word = strtok(line, " "); word; word = strtok(NULL, " "))
			for (; word[0] && word[1]; word += 2) {
				char digits[] = {word[0], word[1], 0};

				memory[length++] = strtoul(digits, NULL, 16);
			}
	}
	fclose(file);
}

/* All attributes found, and the numbers and texts of a link read. */
static uint64_t decode(void)
{
	static const int numbers[] = {IFLA_MTU,	  IFLA_TXQLEN, IFLA_GROUP,
				      IFLA_MASTER, IFLA_LINK,	IFLA_LINK_NETNSID};
	static const int texts[] = {IFLA_IFNAME, IFLA_IFALIAS, IFLA_QDISC, IFLA_ADDRESS};
	const struct nlmsghdr *message = (const struct nlmsghdr *)memory;
	const struct ifinfomsg *link = mnl_nlmsg_get_payload(message);
	struct attributes all = {0}, info = {0};
	uint64_t sum = link->ifi_index + link->ifi_type + link->ifi_flags;

	mnl_attr_parse(message, sizeof(*link), attributes_put, &all);
	sum += all.at[IFLA_OPERSTATE] ? mnl_attr_get_u8(all.at[IFLA_OPERSTATE]) : 0;
	for (size_t i = 0; i < sizeof(numbers) / sizeof(*numbers); i++)
		sum += attribute_u32(&all, numbers[i]);
	for (size_t i = 0; i < sizeof(texts) / sizeof(*texts); i++)
		if (all.at[texts[i]])
			sum += mnl_attr_get_payload_len(all.at[texts[i]]) +
			       *(const char *)mnl_attr_get_payload(all.at[texts[i]]);
	if (all.at[IFLA_LINKINFO]) {
		mnl_attr_parse_nested(all.at[IFLA_LINKINFO], attributes_put, &info);
		if (info.at[IFLA_INFO_KIND])
			sum += *mnl_attr_get_str(info.at[IFLA_INFO_KIND]);
	}
	return sum;
}

static void decode_round(long count, struct result *result)
{
	uint64_t start = now(), sum = 0;

	for (long i = 0; i < count; i++) {
		__asm__ volatile("" ::: "memory"); /* another message each time, for all the compiler knows */
		sum += decode();
	}
	result->ns = now() - start;
	sink = sum;
}

const struct row encode_row = {"encode", encode_setup, encode_round};
const struct row decode_row = {"decode", decode_setup, decode_round};
