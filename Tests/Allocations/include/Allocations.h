#ifndef CHARTERLINT_ALLOCATIONS_H
#define CHARTERLINT_ALLOCATIONS_H

#include <stdbool.h>

/// True where pieces of memory are counted: with the C library of GNU, without a sanitizer, which counts its own way.
bool allocations_are_counted(void);

/// How many pieces of memory this thread has asked for since it began; 0 where they are not counted.
unsigned long allocations_of_this_thread(void);

#endif
