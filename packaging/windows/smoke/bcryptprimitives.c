// For Wine 8 alone, which lacks this DLL of Windows; never shipped. Rust's standard library takes
// its random numbers from ProcessPrng; the older function that stands behind it does the same.
#include <windows.h>

BOOLEAN NTAPI SystemFunction036(PVOID, ULONG);

__declspec(dllexport) BOOL WINAPI ProcessPrng(PBYTE data, SIZE_T length) {
    return SystemFunction036(data, (ULONG)length);
}
