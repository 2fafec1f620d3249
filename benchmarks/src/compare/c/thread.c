/* A second thread, which does what the first one has it do, while that waits. */
#include "compare.h"

#include <pthread.h>

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static pthread_cond_t asked = PTHREAD_COND_INITIALIZER, done = PTHREAD_COND_INITIALIZER;
static void (*task)(void *);
static void *task_data;

static void *work(void *unused)
{
	(void)unused;
	pthread_mutex_lock(&lock);
	for (;;) {
		while (!task)
			pthread_cond_wait(&asked, &lock);
		pthread_mutex_unlock(&lock);
		task(task_data);
		pthread_mutex_lock(&lock);
		task = NULL;
		pthread_cond_signal(&done);
	}
	return NULL;
}

/* Has it done by the second thread if there is to be one, else by this. */
void by_thread(void (*what)(void *), void *data)
{
	static pthread_t thread;

	if (!second_thread) {
		what(data);
		return;
	}
	if (!thread && pthread_create(&thread, NULL, work, NULL))
		die("pthread_create");
	pthread_mutex_lock(&lock);
	task = what;
	task_data = data;
	pthread_cond_signal(&asked);
	while (task)
		pthread_cond_wait(&done, &lock);
	pthread_mutex_unlock(&lock);
}
