// The disk's own limit: how many lines per second it makes durable when everything that waits shares one write and one
// fdatasync, as the journal does, with nothing else to do.
//
//   group_commit FILE WRITERS SECONDS LINE_BYTES   prints one JSON object
#define _GNU_SOURCE
#include <fcntl.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

enum { LARGEST_LINE = 4096 };

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static pthread_cond_t waiting = PTHREAD_COND_INITIALIZER, committed = PTHREAD_COND_INITIALIZER;
static char *open_group, *closed_group, line[LARGEST_LINE];
static size_t open_bytes, line_bytes;
static unsigned long open_number = 1, committed_number;
static int file, stop;

static double seconds(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return t.tv_sec + t.tv_nsec * 1e-9;
}

static void *committer(void *unused) {
  (void)unused;
  pthread_mutex_lock(&lock);
  while (!stop) {
    while (open_bytes == 0 && !stop) pthread_cond_wait(&waiting, &lock);
    char *group = open_group;
    size_t bytes = open_bytes;
    unsigned long number = open_number++;
    open_group = closed_group;
    closed_group = group;
    open_bytes = 0;
    pthread_mutex_unlock(&lock);
    if (bytes > 0 && (write(file, group, bytes) != (ssize_t)bytes || fdatasync(file) != 0)) {
      perror("group_commit");
      exit(1);
    }
    pthread_mutex_lock(&lock);
    committed_number = number;
    pthread_cond_broadcast(&committed);
  }
  pthread_mutex_unlock(&lock);
  return NULL;
}

static void *writer(void *count) {
  pthread_mutex_lock(&lock);
  while (!stop) {
    memcpy(open_group + open_bytes, line, line_bytes);
    open_bytes += line_bytes;
    unsigned long mine = open_number;
    pthread_cond_signal(&waiting);
    while (committed_number < mine && !stop) pthread_cond_wait(&committed, &lock);
    if (committed_number >= mine) ++*(unsigned long *)count;
  }
  pthread_mutex_unlock(&lock);
  return NULL;
}

int main(int argc, char **argv) {
  if (argc != 5) return 64;
  int writers = atoi(argv[2]);
  double length = atof(argv[3]);
  line_bytes = (size_t)atoi(argv[4]);
  if (writers < 1 || writers > 1024 || line_bytes < 2 || line_bytes > LARGEST_LINE) return 64;
  memset(line, 'x', line_bytes);
  line[line_bytes - 1] = '\n';
  open_group = malloc(line_bytes * (size_t)writers);
  closed_group = malloc(line_bytes * (size_t)writers);
  file = open(argv[1], O_WRONLY | O_CREAT | O_TRUNC | O_APPEND, 0600);
  if (file < 0 || !open_group || !closed_group) {
    perror("group_commit");
    return 1;
  }
  pthread_t *threads = calloc((size_t)writers + 1, sizeof *threads);
  unsigned long *counts = calloc((size_t)writers, sizeof *counts);
  double start = seconds();
  pthread_create(&threads[writers], NULL, committer, NULL);
  for (int i = 0; i < writers; i++) pthread_create(&threads[i], NULL, writer, &counts[i]);
  while (seconds() - start < length) usleep(10000);
  pthread_mutex_lock(&lock);
  stop = 1;
  pthread_cond_broadcast(&waiting);
  pthread_cond_broadcast(&committed);
  pthread_mutex_unlock(&lock);
  unsigned long total = 0;
  for (int i = 0; i <= writers; i++) pthread_join(threads[i], NULL);
  for (int i = 0; i < writers; i++) total += counts[i];
  printf("{\"writers\":%d,\"lines_per_second\":%.0f}\n", writers, total / (seconds() - start));
  unlink(argv[1]);
  return 0;
}
