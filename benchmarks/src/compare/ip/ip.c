/*
 * compare-ip ROW COUNT: ip itself, started as a program starts it: without a shell, its output read and
 * forgotten. The same lines as compare-c's.
 *
 * compare-ip start COUNT PROGRAM [ARGUMENT...]: the time from starting a program until it writes something.
 */
#define _GNU_SOURCE
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#define DEVICE "p0"
#define BATCH_FILE "/run/compare-ip.batch"
#define SILENCE 2000 /* ms */

extern char **environ;

static long count;
static char **program;

static _Noreturn void die(const char *what)
{
	perror(what);
	exit(1);
}

static uint64_t now(void)
{
	struct timespec time;

	clock_gettime(CLOCK_MONOTONIC, &time);
	return time.tv_sec * 1000000000ull + time.tv_nsec;
}

/* Starts a program; *output is what it writes. */
static pid_t start(char *const *arguments, int *output)
{
	posix_spawn_file_actions_t files;
	int ends[2];
	pid_t pid;

	if (pipe2(ends, O_CLOEXEC) < 0)
		die("pipe");
	posix_spawn_file_actions_init(&files);
	posix_spawn_file_actions_addopen(&files, 0, "/dev/null", O_RDONLY, 0);
	posix_spawn_file_actions_adddup2(&files, ends[1], 1);
	if (posix_spawnp(&pid, arguments[0], &files, NULL, arguments, environ))
		die(arguments[0]);
	posix_spawn_file_actions_destroy(&files);
	close(ends[1]);
	*output = ends[0];
	return pid;
}

static void finish(pid_t pid, const char *what)
{
	int status;

	if (waitpid(pid, &status, 0) < 0 || status) {
		fprintf(stderr, "%s failed\n", what);
		exit(1);
	}
}

/* Until the program ends. */
static long run(char *const *arguments)
{
	static char buffer[65536];
	long bytes = 0;
	int output;
	pid_t pid = start(arguments, &output);

	for (ssize_t n; (n = read(output, buffer, sizeof(buffer))) > 0;)
		bytes += n;
	close(output);
	finish(pid, arguments[0]);
	return bytes;
}

#define IP(...) run((char *[]){"ip", __VA_ARGS__, NULL})

static uint64_t each(void (*step)(long))
{
	uint64_t start = now();

	for (long i = 0; i < count; i++)
		step(i);
	return now() - start;
}

static void destination(char *text, size_t size, long i)
{
	snprintf(text, size, "10.%ld.%ld.%ld/32", i >> 16 & 255, i >> 8 & 255, i & 255);
}

static void get_link(long i)
{
	(void)i;
	IP("link", "show", "lo");
}

static void add_route(long i)
{
	char text[32];

	destination(text, sizeof(text), i);
	IP("route", "add", text, "dev", DEVICE);
}

static void netns(long i)
{
	(void)i;
	IP("netns", "add", "ip-ns");
	IP("netns", "delete", "ip-ns");
}

static uint64_t batch(void (*line)(FILE *, long))
{
	FILE *file = fopen(BATCH_FILE, "w");

	if (!file)
		die(BATCH_FILE);
	for (long i = 0; i < count; i++)
		line(file, i);
	fclose(file);
	uint64_t start = now();

	IP("-batch", BATCH_FILE);
	return now() - start;
}

static void route_line(FILE *file, long i)
{
	char text[32];

	destination(text, sizeof(text), i);
	fprintf(file, "route add %s dev " DEVICE "\n", text);
}

static void address_line(FILE *file, long i)
{
	(void)i;
	fputs("addr add 10.9.9.1/24 dev " DEVICE "\naddr del 10.9.9.1/24 dev " DEVICE "\n", file);
}

static void topology(long i, int move)
{
	char one[32], two[32];

	snprintf(one, sizeof(one), "ip-%ld-a", i);
	snprintf(two, sizeof(two), "ip-%ld-b", i);
	IP("netns", "add", one);
	IP("netns", "add", two);
	if (move) {
		IP("-n", one, "link", "add", "veth-a", "numtxqueues", "1", "numrxqueues", "1", "type", "veth",
		   "peer", "name", "veth-b", "numtxqueues", "1", "numrxqueues", "1");
		IP("-n", one, "link", "set", "veth-b", "netns", two);
	} else {
		IP("-n", one, "link", "add", "veth-a", "numtxqueues", "1", "numrxqueues", "1", "type", "veth",
		   "peer", "name", "veth-b", "numtxqueues", "1", "numrxqueues", "1", "netns", two);
	}
	IP("-n", one, "link", "set", "veth-a", "up");
	IP("-n", two, "link", "set", "veth-b", "up");
	IP("-n", one, "addr", "add", "10.0.0.1/24", "dev", "veth-a");
	IP("-n", two, "addr", "add", "10.0.0.2/24", "dev", "veth-b");
}

static void topology_here(long i)
{
	topology(i, 0);
}

static void topology_move(long i)
{
	topology(i, 1);
}

static uint64_t topologies(void (*step)(long))
{
	char name[32];
	uint64_t ns = each(step);

	for (long i = 0; i < 2 * count; i++) {
		snprintf(name, sizeof(name), "ip-%ld-%c", i / 2, i % 2 ? 'b' : 'a');
		IP("netns", "delete", name);
	}
	return ns;
}

static uint64_t run_time(pid_t pid)
{
	char path[64];
	unsigned long long ns = 0;

	snprintf(path, sizeof(path), "/proc/%d/schedstat", pid);
	FILE *file = fopen(path, "r");

	if (file) {
		if (fscanf(file, "%llu", &ns) != 1)
			ns = 0;
		fclose(file);
	}
	return ns;
}

static int monitor;
static pid_t monitor_pid;

/* ip monitor prints a line for each event, which are counted here; its own time is what counts. */
static uint64_t events(long *seen, char *extra, size_t size)
{
	static char buffer[65536];
	struct pollfd poll_in = {.fd = monitor, .events = POLLIN};
	uint64_t start = now(), used = run_time(monitor_pid);
	long lines = 0;

	while (lines < count && poll(&poll_in, 1, SILENCE) > 0) {
		ssize_t length = read(monitor, buffer, sizeof(buffer));

		if (length <= 0)
			break;
		for (ssize_t i = 0; i < length; i++)
			lines += buffer[i] == '\n';
	}
	uint64_t ns = now() - start;

	snprintf(extra, size, "lost=%ld cpu=%llu", count - lines,
		 (unsigned long long)(run_time(monitor_pid) - used));
	*seen = lines;
	return ns;
}

static uint64_t start_to_output(void)
{
	uint64_t ns = 0;

	for (long i = 0; i < count; i++) {
		char byte;
		int output;
		uint64_t begin = now();
		pid_t pid = start(program, &output);

		if (read(output, &byte, 1) != 1)
			die("no output");
		ns += now() - begin;
		while (read(output, &byte, 1) > 0)
			;
		close(output);
		finish(pid, program[0]);
	}
	return ns;
}

static uint64_t round_of(const char *row, long *done, char *extra, size_t size)
{
	uint64_t begin = now();

	if (!strcmp(row, "get-link"))
		return each(get_link);
	if (!strcmp(row, "add-routes"))
		return each(add_route);
	if (!strcmp(row, "batch-routes"))
		return batch(route_line);
	if (!strcmp(row, "address"))
		return batch(address_line);
	if (!strcmp(row, "netns"))
		return each(netns);
	if (!strcmp(row, "topology"))
		return topologies(topology_here);
	if (!strcmp(row, "topology-move"))
		return topologies(topology_move);
	if (!strcmp(row, "events"))
		return events(done, extra, size);
	if (!strcmp(row, "start"))
		return start_to_output();
	if (!strcmp(row, "dump-links"))
		IP("link", "show");
	else if (!strcmp(row, "dump-routes"))
		IP("-4", "route", "show");
	else
		exit(2);
	*done = 1;
	return now() - begin;
}

int main(int argc, char **argv)
{
	char line[64];

	if (argc < 3)
		return 2;
	count = atol(argv[2]);
	program = argv + 3;
	if (!strcmp(argv[1], "events")) {
		monitor_pid = start((char *[]){"ip", "-rcvbuf", "4194304", "-4", "monitor", "route", NULL}, &monitor);
		usleep(300000); /* it does not say when it listens */
	}
	setlinebuf(stdout);
	puts("ready");
	while (fgets(line, sizeof(line), stdin)) {
		char extra[128] = "";
		long done = count;
		uint64_t ns = round_of(argv[1], &done, extra, sizeof(extra));

		printf("%llu %ld %s\n", (unsigned long long)ns, done, extra);
	}
	if (monitor_pid)
		kill(monitor_pid, 15);
	return 0;
}
