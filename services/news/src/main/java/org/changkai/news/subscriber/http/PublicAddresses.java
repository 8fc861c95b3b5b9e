package org.changkai.news.subscriber.http;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;

/**
 * Leads names to public addresses only. It is asked when the connection is made, so a name that leads elsewhere a moment
 * later changes nothing.
 */
final class PublicAddresses implements DnsResolver {

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        var found = SystemDefaultDnsResolver.INSTANCE.resolve(host);
        if (!Arrays.stream(found).allMatch(PublicAddresses::isPublic)) {
            throw new UnknownHostException("not a public address");
        }
        return found;
    }

    @Override
    public String resolveCanonicalHostname(String host) throws UnknownHostException {
        return SystemDefaultDnsResolver.INSTANCE.resolveCanonicalHostname(host);
    }

    static boolean isPublic(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        var bytes = address.getAddress();
        return switch (address) {
            case Inet4Address _ -> isPublic(bytes[0] & 0xff, bytes[1] & 0xff, bytes[2] & 0xff);
            case Inet6Address _ -> (bytes[0] & 0xe0) == 0x20 && !carriesAnother(bytes); // 2000::/3 is what is given out
            default -> false;
        };
    }

    /** The blocks of RFC 6890 that Java has no word for. */
    private static boolean isPublic(int first, int second, int third) {
        var shared = first == 100 && (second & 0xc0) == 64;
        var protocol = first == 192 && second == 0;
        var benchmark = first == 198 && (second & 0xfe) == 18;
        var example = (first == 198 && second == 51 && third == 100) || (first == 203 && second == 0 && third == 113);
        return first != 0 && first < 224 && !shared && !protocol && !benchmark && !example;
    }

    /** 6to4 (2002::/16) and Teredo (2001::/32) lead to an IPv4 address inside. */
    private static boolean carriesAnother(byte[] bytes) {
        return bytes[0] == 0x20 && (bytes[1] == 0x02 || (bytes[1] == 0x01 && bytes[2] == 0 && bytes[3] == 0));
    }
}
