/*
 * compare-c ROW COUNT [FILE | echo | thread]: prints "ready", then for each line on its input one round, as the time in
 * nanoseconds, how many operations it was, and what else the row tells. Ends with its input.
 *
 * compare-c scene ...: makes what rows need to be there (scene.c).
 * compare-c start: asks for lo and says so, for the time from a process's start.
 */
#define _GNU_SOURCE
#include "compare.h"

#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

static const struct row *const rows[] = {
	&encode_row,	   &decode_row,	    &get_link_row,	  &dump_links_row,  &dump_routes_row,
	&add_routes_row,   &batch_routes_row, &address_row,	  &netns_row,	    &topology_row,
	&topology_move_row, &hub_row,	     &events_row,     &grow_links_row,	  &grow_routes_row, &grow_namespaces_row,
	&grow_rules_row,   &grow_neighbours_row,
};

int echo, second_thread;

_Noreturn void die(const char *what)
{
	perror(what);
	exit(1);
}

uint64_t now(void)
{
	struct timespec time;

	clock_gettime(CLOCK_MONOTONIC, &time);
	return time.tv_sec * 1000000000ull + time.tv_nsec;
}

static int start(void)
{
	struct result result = {0};

	get_link_row.setup(0, NULL);
	get_link_row.round(1, &result);
	return write(STDOUT_FILENO, "!", 1) != 1;
}

int main(int argc, char **argv)
{
	const struct row *row = NULL;
	char line[64];

	if (argc >= 2 && !strcmp(argv[1], "start"))
		return start();
	if (argc >= 2 && !strcmp(argv[1], "scene"))
		return scene(argc - 2, argv + 2);
	for (size_t i = 0; argc >= 3 && i < sizeof(rows) / sizeof(*rows); i++)
		if (!strcmp(argv[1], rows[i]->name))
			row = rows[i];
	if (!row) {
		fprintf(stderr, "compare-c: no such row\n");
		return 2;
	}
	long count = atol(argv[2]);

	if (argc > 3 && !strcmp(argv[3], "echo"))
		echo = NLM_F_ECHO;
	second_thread = argc > 3 && !strcmp(argv[3], "thread");
	if (row->setup)
		row->setup(argc - 3, argv + 3);
	setlinebuf(stdout);
	puts("ready");
	while (fgets(line, sizeof(line), stdin)) {
		struct result result = {.count = count};

		row->round(count, &result);
		printf("%llu %ld %s\n", (unsigned long long)result.ns, result.count, result.extra);
	}
	return 0;
}
