#ifndef CHARTERLINT_LIBXML2_SHIM_H
#define CHARTERLINT_LIBXML2_SHIM_H

#include <libxml/HTMLparser.h>
#include <libxml/SAX2.h>
#include <libxml/parser.h>
#include <libxml/xmlerror.h>

/* xmlFree is a global function pointer, which Swift 6 refuses to read; this names what it points at. */
static inline void charterlint_xml_free(void *memory) { xmlFree(memory); }

#endif
