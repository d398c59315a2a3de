#ifndef CHARTERLINT_ZLIB_SHIM_H
#define CHARTERLINT_ZLIB_SHIM_H

#include <zlib.h>

#endif
