/* What the rows of the C program share. Every error ends the program: a figure of a failed call means nothing. */
#ifndef COMPARE_H
#define COMPARE_H

#include <libmnl/libmnl.h>
#include <linux/if_link.h>
#include <linux/rtnetlink.h>
#include <net/if.h>
#include <stdint.h>
#include <stdio.h>

#define RECEIVE_SIZE (32 * 1024)
#define CREATE (NLM_F_REQUEST | NLM_F_ACK | NLM_F_CREATE | NLM_F_EXCL | echo)

/* NLM_F_ECHO where what is made is asked for, as the Java library does; else 0. */
extern int echo;

/* Whether no thread but a second one goes into a namespace, as in the Java library. */
extern int second_thread;

/* What one round took. What is printed in extra stands after the time and the count, as key=value. */
struct result {
	uint64_t ns;
	long count;
	char extra[128];
};

struct row {
	const char *name;
	void (*setup)(int argc, char **argv); /* before the first round; may be NULL */
	void (*round)(long count, struct result *result);
};

extern const struct row encode_row, decode_row, get_link_row, dump_links_row, dump_routes_row,
	add_routes_row, batch_routes_row, address_row, netns_row, topology_row, topology_move_row, hub_row,
	events_row, grow_links_row, grow_routes_row, grow_namespaces_row, grow_rules_row,
	grow_neighbours_row;

int scene(int argc, char **argv);

_Noreturn void die(const char *what);
void by_thread(void (*what)(void *), void *data);
uint64_t now(void);

/* A socket with its buffers: one request at a time. */
struct rtnl {
	struct mnl_socket *socket;
	unsigned int port;
	unsigned int sequence;
	char request[512] __attribute__((aligned(8)));
	char answer[RECEIVE_SIZE] __attribute__((aligned(8)));
};

struct rtnl *rtnl_open(void);
struct rtnl *rtnl_open_in(int netns);
void rtnl_close(struct rtnl *rtnl);
struct nlmsghdr *rtnl_request(struct rtnl *rtnl, int type, int flags);
void rtnl_talk(struct rtnl *rtnl, struct nlmsghdr *request, mnl_cb_t reply, void *data);

/* A parsed message: the attributes by their type. */
struct attributes {
	const struct nlattr *at[__IFLA_MAX];
};

int attributes_put(const struct nlattr *attribute, void *attributes);
uint32_t attribute_u32(const struct attributes *attributes, int type);

/* Things that several rows make. */
struct nlmsghdr *veth_request(struct rtnl *rtnl, const char *name, int up, const char *peer, int netns);
void link_up(struct rtnl *rtnl, const char *name, int up);
void link_move(struct rtnl *rtnl, const char *name, int netns);
void links_add(struct rtnl *rtnl, long count);
int link_index(struct rtnl *rtnl, const char *name);
void address_change(struct rtnl *rtnl, int type, int device, uint32_t address, int length);
void pair_up(struct rtnl *rtnl);
void route_put(struct nlmsghdr *request, uint32_t destination, unsigned int device);
void route_default(struct rtnl *rtnl, uint32_t gateway);
void routes_add(struct rtnl *rtnl, long count);
void routes_batch(struct rtnl *rtnl, long count);
long links_dump(struct rtnl *rtnl);
long routes_dump(struct rtnl *rtnl);
int netns_home(void);
void netns_create(const char *name);
void netns_delete(const char *name);
int netns_open(const char *name);
void netns_enter(int netns);

/* The destinations of a row's routes: 10.0.0.0/32 and those after it. */
#define FIRST_ROUTE 0x0a000000u
#define DEVICE "p0"

#endif
