#!/bin/sh
# Links with LLD in place of the linker of MinGW, which keeps every function that has a line in the
# table of unwinding: that is all of them, also those that nothing calls. Functions of the same code
# become one. GCC still says with what is linked (-wrapper), and this script then runs what links.
case $1 in
    */collect2) shift; exec ld.lld-22 --icf=all "$@" ;;
    *) exec x86_64-w64-mingw32-gcc -wrapper "$0" "$@" ;;
esac
