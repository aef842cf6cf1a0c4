#!/bin/bash
# Process 1 of namespaces of its own, on the host's kernel: nothing that is made here is seen outside, and all of it goes when this ends.

export PATH=/usr/sbin:/usr/bin:/sbin:/bin
mount --make-rprivate /
for d in /run /tmp /var/lib /var/log; do mount -t tmpfs t $d; done
