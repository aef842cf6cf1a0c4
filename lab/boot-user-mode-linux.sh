#!/bin/bash
# Process 1 of user-mode-linux: file systems, modules, and the end of the machine when the script ends.

export PATH=/usr/sbin:/usr/bin:/sbin:/bin
trap 'perl -e "syscall(169, 0xfee1dead, 672274793, 0x4321fedc, 0)"' EXIT
mount -t proc proc /proc; mount -t sysfs sys /sys; for d in /run /tmp /var/lib /var/log; do mount -t tmpfs t $d; done
mkdir -p /run/m/lib; ln -s /usr/lib/uml/modules /run/m/lib/modules
printf '#!/bin/sh\nexec /sbin/modprobe -d /run/m "$@"\n' >/run/modprobe; chmod +x /run/modprobe; echo /run/modprobe >/proc/sys/kernel/modprobe
/run/modprobe -a veth bridge 8021q bonding macvlan tun; mkdir -p /dev/net; [ -e /dev/net/tun ] || mknod /dev/net/tun c 10 200
