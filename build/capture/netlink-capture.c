/*
 * A kernel for iproute2 that agrees to everything: loaded with LD_PRELOAD it takes the place of
 * netlink sockets, writes down what is sent (to the file NETLINK_CAPTURE, the messages one after the
 * other) and answers with an acknowledgement. So requests are seen also for what no kernel at hand
 * has, without root, and without any effect. NETLINK_LINKS names the links there are: "d0:100 d1:101".
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <linux/if_link.h>
#include <linux/netlink.h>
#include <linux/rtnetlink.h>
#include <net/if.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/uio.h>
#include <unistd.h>

#define FDS 64
#define QUEUE 64
#define SIZE 65536

struct datagram { char *bytes; size_t length; };

static struct {
    int used;
    struct datagram queue[QUEUE];
    int first, count;
} sockets[FDS];

static int mine(int fd) { return fd >= 0 && fd < FDS && sockets[fd].used; }

static void *real(const char *name) { return dlsym(RTLD_NEXT, name); }

static int index_of(const char *name)
{
    const char *links = getenv("NETLINK_LINKS");
    size_t length = strlen(name);
    for (const char *at = links; at && *at; ) {
        if (!strncmp(at, name, length) && at[length] == ':')
            return atoi(at + length + 1);
        at = strchr(at, ' ');
        if (at) at++;
    }
    return 0;
}

static int name_of(int index, char *name)
{
    const char *links = getenv("NETLINK_LINKS");
    for (const char *at = links; at && *at; ) {
        char each[IFNAMSIZ + 1];
        int number;
        if (sscanf(at, "%16[^:]:%d", each, &number) == 2 && number == index) {
            strcpy(name, each);
            return 1;
        }
        at = strchr(at, ' ');
        if (at) at++;
    }
    return 0;
}

static void answer(int fd, const void *bytes, size_t length)
{
    int last = (sockets[fd].first + sockets[fd].count) % QUEUE;
    if (sockets[fd].count == QUEUE) abort();
    sockets[fd].queue[last].bytes = malloc(length);
    memcpy(sockets[fd].queue[last].bytes, bytes, length);
    sockets[fd].queue[last].length = length;
    sockets[fd].count++;
}

static void answer_error(int fd, const struct nlmsghdr *request, int error)
{
    struct { struct nlmsghdr header; struct nlmsgerr body; } message = {
        .header = { .nlmsg_len = sizeof(message), .nlmsg_type = NLMSG_ERROR,
                    .nlmsg_seq = request->nlmsg_seq, .nlmsg_pid = getpid() },
        .body = { .error = error, .msg = *request } };
    answer(fd, &message, sizeof(message));
}

static void answer_done(int fd, const struct nlmsghdr *request)
{
    struct { struct nlmsghdr header; int error; } message = {
        .header = { .nlmsg_len = sizeof(message), .nlmsg_type = NLMSG_DONE,
                    .nlmsg_flags = NLM_F_MULTI, .nlmsg_seq = request->nlmsg_seq,
                    .nlmsg_pid = getpid() } };
    answer(fd, &message, sizeof(message));
}

static void answer_link(int fd, const struct nlmsghdr *request, const char *name, int index,
                        int flags)
{
    struct { struct nlmsghdr header; struct ifinfomsg link; char attributes[256]; } message = {
        .header = { .nlmsg_type = RTM_NEWLINK, .nlmsg_flags = flags,
                    .nlmsg_seq = request->nlmsg_seq, .nlmsg_pid = getpid() },
        .link = { .ifi_index = index, .ifi_type = 1 } };
    struct rtattr *attribute = (struct rtattr *)message.attributes;
    attribute->rta_type = IFLA_IFNAME;
    attribute->rta_len = RTA_LENGTH(strlen(name) + 1);
    strcpy(RTA_DATA(attribute), name);
    message.header.nlmsg_len =
        NLMSG_LENGTH(sizeof(message.link)) + RTA_ALIGN(attribute->rta_len);
    answer(fd, &message, message.header.nlmsg_len);
}

static void get_link(int fd, const struct nlmsghdr *request)
{
    const struct ifinfomsg *link = NLMSG_DATA(request);
    char name[IFNAMSIZ + 1] = "";
    int index = link->ifi_index;
    int length = request->nlmsg_len - NLMSG_LENGTH(sizeof(*link));
    if (index) {
        name_of(index, name);
    }
    for (const struct rtattr *at = IFLA_RTA(link); RTA_OK(at, length); at = RTA_NEXT(at, length)) {
        if (!index && (at->rta_type == IFLA_IFNAME || at->rta_type == IFLA_ALT_IFNAME)) {
            snprintf(name, sizeof(name), "%s", (const char *)RTA_DATA(at));
        }
    }
    if (!index) index = index_of(name);
    if (!index || !*name)
        answer_error(fd, request, -ENODEV);
    else
        answer_link(fd, request, name, index, 0);
}

static void list_links(int fd, const struct nlmsghdr *request)
{
    char name[IFNAMSIZ + 1];
    for (int index = 1; index < 1024; index++)
        if (name_of(index, name))
            answer_link(fd, request, name, index, NLM_F_MULTI);
    answer_done(fd, request);
}

static void request(int fd, const struct nlmsghdr *message)
{
    const char *path = getenv("NETLINK_CAPTURE");
    int dump = (message->nlmsg_flags & NLM_F_DUMP) == NLM_F_DUMP
        && message->nlmsg_type % 4 == 2;
    if (path) {
        int file = open(path, O_WRONLY | O_CREAT | O_APPEND, 0600);
        if (file < 0 || write(file, message, NLMSG_ALIGN(message->nlmsg_len)) < 0) abort();
        close(file);
    }
    if (dump && message->nlmsg_type == RTM_GETLINK)
        list_links(fd, message);
    else if (dump)
        answer_done(fd, message);
    else if (message->nlmsg_type == RTM_GETLINK)
        get_link(fd, message);
    else if (message->nlmsg_type % 4 == 2)
        answer_error(fd, message, -ENOENT); /* seen, and that is enough */
    else if (message->nlmsg_flags & NLM_F_ACK)
        answer_error(fd, message, 0);
}

int socket(int domain, int type, int protocol)
{
    int (*call)(int, int, int) = real("socket");
    if (domain != AF_NETLINK)
        return call(domain, type, protocol);
    int fd = call(AF_UNIX, SOCK_DGRAM | (type & SOCK_CLOEXEC), 0);
    if (fd >= FDS) abort();
    if (fd >= 0) sockets[fd].used = 1;
    return fd;
}

int close(int fd)
{
    int (*call)(int) = real("close");
    if (mine(fd)) memset(&sockets[fd], 0, sizeof(sockets[fd]));
    return call(fd);
}

int bind(int fd, const struct sockaddr *address, socklen_t length)
{
    int (*call)(int, const struct sockaddr *, socklen_t) = real("bind");
    return mine(fd) ? 0 : call(fd, address, length);
}

int setsockopt(int fd, int level, int name, const void *value, socklen_t length)
{
    int (*call)(int, int, int, const void *, socklen_t) = real("setsockopt");
    return mine(fd) ? 0 : call(fd, level, name, value, length);
}

int getsockname(int fd, struct sockaddr *address, socklen_t *length)
{
    int (*call)(int, struct sockaddr *, socklen_t *) = real("getsockname");
    if (!mine(fd)) return call(fd, address, length);
    struct sockaddr_nl own = { .nl_family = AF_NETLINK, .nl_pid = getpid() };
    memcpy(address, &own, sizeof(own));
    *length = sizeof(own);
    return 0;
}

ssize_t sendmsg(int fd, const struct msghdr *header, int flags)
{
    ssize_t (*call)(int, const struct msghdr *, int) = real("sendmsg");
    if (!mine(fd)) return call(fd, header, flags);
    char *bytes = calloc(1, SIZE);
    size_t length = 0;
    for (size_t i = 0; i < header->msg_iovlen; i++) {
        if (length + header->msg_iov[i].iov_len > SIZE) abort();
        memcpy(bytes + length, header->msg_iov[i].iov_base, header->msg_iov[i].iov_len);
        length += header->msg_iov[i].iov_len;
    }
    int left = (int)length;
    for (struct nlmsghdr *at = (struct nlmsghdr *)bytes; NLMSG_OK(at, left);
         at = NLMSG_NEXT(at, left))
        request(fd, at);
    free(bytes);
    return (ssize_t)length;
}

ssize_t sendto(int fd, const void *bytes, size_t length, int flags,
               const struct sockaddr *to, socklen_t to_length)
{
    ssize_t (*call)(int, const void *, size_t, int, const struct sockaddr *, socklen_t) =
        real("sendto");
    if (!mine(fd)) return call(fd, bytes, length, flags, to, to_length);
    struct iovec part = { (void *)bytes, length };
    struct msghdr header = { .msg_iov = &part, .msg_iovlen = 1 };
    return sendmsg(fd, &header, flags);
}

ssize_t send(int fd, const void *bytes, size_t length, int flags)
{
    ssize_t (*call)(int, const void *, size_t, int) = real("send");
    return mine(fd) ? sendto(fd, bytes, length, flags, NULL, 0) : call(fd, bytes, length, flags);
}

ssize_t recvmsg(int fd, struct msghdr *header, int flags)
{
    ssize_t (*call)(int, struct msghdr *, int) = real("recvmsg");
    if (!mine(fd)) return call(fd, header, flags);
    if (sockets[fd].count == 0) {
        errno = EAGAIN;
        return -1;
    }
    struct datagram *next = &sockets[fd].queue[sockets[fd].first];
    size_t done = 0;
    for (size_t i = 0; i < header->msg_iovlen && done < next->length; i++) {
        size_t part = next->length - done;
        if (part > header->msg_iov[i].iov_len) part = header->msg_iov[i].iov_len;
        memcpy(header->msg_iov[i].iov_base, next->bytes + done, part);
        done += part;
    }
    header->msg_flags = done < next->length ? MSG_TRUNC : 0;
    header->msg_controllen = 0;
    if (header->msg_name) {
        struct sockaddr_nl kernel = { .nl_family = AF_NETLINK };
        memcpy(header->msg_name, &kernel, sizeof(kernel));
        header->msg_namelen = sizeof(kernel);
    }
    ssize_t result = (ssize_t)((flags & MSG_TRUNC) ? next->length : done);
    if (!(flags & MSG_PEEK)) {
        free(next->bytes);
        sockets[fd].first = (sockets[fd].first + 1) % QUEUE;
        sockets[fd].count--;
    }
    return result;
}

unsigned int if_nametoindex(const char *name) { return (unsigned int)index_of(name); }

char *if_indextoname(unsigned int index, char name[IF_NAMESIZE])
{
    return name_of((int)index, name) ? name : NULL;
}
