#ifndef CHARTERLINT_LIBXML2_SHIM_H
#define CHARTERLINT_LIBXML2_SHIM_H

/* ICU's headers, which only the encoding handlers (never touched here) need, clash with those Foundation brings. */
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED

#include <libxml/HTMLparser.h>
#include <libxml/SAX2.h>
#include <libxml/parser.h>
#include <libxml/xmlerror.h>

/* xmlFree is a global function pointer, which Swift 6 refuses to read; this names what it points at. */
static inline void charterlint_xml_free(void *memory) { xmlFree(memory); }

#endif
