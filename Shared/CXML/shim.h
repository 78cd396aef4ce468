#pragma once
#include <libxml/parser.h>
#include <libxml/xmlreader.h>
#include <libxml/HTMLparser.h>

/// `xmlFree` is a variable that Swift may not read; the memory of a string that libxml2 gave away goes back here.
static inline void xml_free_string(xmlChar *string) { xmlFree(string); }
