#ifndef RAILHEAD_CCAIRO_H
#define RAILHEAD_CCAIRO_H

#include <cairo/cairo.h>

#endif
