#pragma once
#include <stddef.h>
#include <stdint.h>

// libFuzzer as a library, see "Using libFuzzer as a library" in LLVM's documentation; it comes without a header.
int LLVMFuzzerRunDriver(int *argc, char ***argv, int (*reader)(const uint8_t *bytes, size_t count));
