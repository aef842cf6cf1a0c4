# Pings every interface from every other at once, small and as large as the sender's MTU allows, never fragmented (`ping -M do`): in user-mode-linux
# a process for each ping takes longer than the ping. A socket stays in the namespace that it was made in, so one process does for all.
#
# Arguments: a tag, and how many rounds without a new answer are enough. Reads lines `NAMESPACE DEVICE ADDRESS`. Prints for each line
# `@lab ping TAG INDEX ANSWERS`, parted by tabs; ANSWERS has a letter for each line: 0 none, 1 to small ones only, 2 to all, - itself.
use strict; use warnings; use Socket qw(:all); use Time::HiRes qw(time);
use constant { SETNS => 308, CLONE_NEWNET => 0x40000000, SO_BINDTODEVICE => 25, IP_MTU_DISCOVER => 10, PMTUDISC_DO => 2 };
my ($tag, $patience) = @ARGV;
my @from = map { chomp; my ($ns, $dev, $addr) = split / /; { ns => $ns, dev => $dev, addr => inet_aton($addr), mtu => 0 } } <STDIN>;
open(my $home, '<', '/proc/self/ns/net') or die "no namespaces: $!";
my $back = sub { syscall(SETNS, fileno($home), CLONE_NEWNET) == 0 or die "setns: $!" };
for my $f (@from) {
  open(my $ns, '<', "/run/netns/$f->{ns}") or next;
  syscall(SETNS, fileno($ns), CLONE_NEWNET) == 0 or die "setns: $!";
  my $s;
  my $ok = socket($s, AF_INET, SOCK_RAW, 1)
    && setsockopt($s, SOL_SOCKET, SO_BINDTODEVICE, pack('Z*', $f->{dev}))
    && setsockopt($s, 0, IP_MTU_DISCOVER, pack('i', PMTUDISC_DO))
    && bind($s, pack_sockaddr_in(0, $f->{addr}));
  if ($ok) {
    setsockopt($s, SOL_SOCKET, SO_RCVBUF, pack('i', 4 << 20));
    my $request = pack('Z16 x24', $f->{dev});
    $f->{mtu} = unpack('x16 i', $request) if ioctl($s, 0x8921, $request);
    $f->{socket} = $s;
  }
  $back->();
}
my $sum = sub { my ($p) = @_; my $n = unpack('%32n*', length($p) % 2 ? "$p\0" : $p); $n = ($n & 0xffff) + ($n >> 16) while $n >> 16; ~$n & 0xffff };
my (%answered, $read); $read = '';
for my $f (@from) { vec($read, fileno($f->{socket}), 1) = 1 if $f->{socket} }
my $listen = sub {
  my ($until) = @_;
  while ((my $left = $until - time) > 0) {
    my $ready = $read;
    next if select($ready, undef, undef, $left) <= 0;
    for my $i (0 .. $#from) {
      my $s = $from[$i]{socket} or next;
      next unless vec($ready, fileno($s), 1);
      while (defined(my $peer = recv($s, my $packet, 70000, MSG_DONTWAIT))) {
        my ($type, $id, $seq) = unpack('C x3 n n', substr($packet, (ord($packet) & 15) * 4));
        next if $type != 0 || $id != $i + 1;
        my ($to, $large) = ($seq >> 1, $seq & 1);
        next if $to > $#from || (unpack_sockaddr_in($peer))[1] ne $from[$to]{addr};
        $answered{"$i $to $large"} = 1;
      }
    }
  }
};
my ($quiet, $before) = (0, 0);
for my $round (1 .. 40) {
  for my $i (0 .. $#from) {
    my $f = $from[$i]; next unless $f->{socket};
    for my $to (0 .. $#from) {
      next if $to == $i;
      for my $large (0, 1) {
        next if $answered{"$i $to $large"} || ($large && !$answered{"$i $to 0"});
        my $data = 'x' x ($large ? $f->{mtu} - 28 : 56);
        my ($id, $seq) = ($i + 1, $to * 2 + $large);
        my $check = $sum->(pack('C C n n n a*', 8, 0, 0, $id, $seq, $data));
        send($f->{socket}, pack('C C n n n a*', 8, 0, $check, $id, $seq, $data), MSG_DONTWAIT, pack_sockaddr_in(0, $from[$to]{addr}));
      }
    }
  }
  $listen->(time + 0.35);
  my $now = keys %answered;
  $quiet = $now == $before ? $quiet + 1 : 0;
  $before = $now;
  last if $now == 2 * @from * (@from - 1) || $quiet >= $patience;
}
for my $i (0 .. $#from) {
  my $answers = join '', map { $_ == $i ? '-' : $answered{"$i $_ 1"} ? 2 : $answered{"$i $_ 0"} ? 1 : 0 } 0 .. $#from;
  print "\@lab\tping\t$tag\t$i\t$answers\n";
}
