#include "Allocations.h"

#include <errno.h>
#include <stdlib.h>

#if defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer) || __has_feature(memory_sanitizer)
#define HAS_SANITIZER 1
#endif
#endif

#if defined(__linux__) && defined(__GLIBC__) && !defined(HAS_SANITIZER)

#include <malloc.h>

// What a program defines stands before what its libraries define: the Swift runtime and libxml2 ask here too. The
// memory is glibc's own, so that its free takes it back.
void *__libc_malloc(size_t size);
void *__libc_calloc(size_t count, size_t size);
void *__libc_realloc(void *memory, size_t size);
void *__libc_memalign(size_t alignment, size_t size);

// In the thread's own block from its start: a counter that is made at its first use would ask for memory itself.
static __thread unsigned long allocations __attribute__((tls_model("initial-exec")));

bool allocations_are_counted(void) { return true; }

unsigned long allocations_of_this_thread(void) { return allocations; }

void *malloc(size_t size) {
  allocations++;
  return __libc_malloc(size);
}

void *calloc(size_t count, size_t size) {
  allocations++;
  return __libc_calloc(count, size);
}

void *realloc(void *memory, size_t size) {
  allocations++;
  return __libc_realloc(memory, size);
}

void *memalign(size_t alignment, size_t size) {
  allocations++;
  return __libc_memalign(alignment, size);
}

void *aligned_alloc(size_t alignment, size_t size) { return memalign(alignment, size); }

int posix_memalign(void **memory, size_t alignment, size_t size) {
  if (alignment < sizeof(void *) || (alignment & (alignment - 1)) != 0) return EINVAL;
  void *piece = memalign(alignment, size);
  if (piece == NULL) return ENOMEM;
  *memory = piece;
  return 0;
}

#else

bool allocations_are_counted(void) { return false; }

unsigned long allocations_of_this_thread(void) { return 0; }

#endif
