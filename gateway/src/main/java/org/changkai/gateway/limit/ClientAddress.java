package org.changkai.gateway.limit;

import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;
import io.netty.util.NetUtil;
import java.net.InetSocketAddress;
import java.util.HexFormat;
import java.util.List;
import org.changkai.gateway.GatewaySettings;
import org.changkai.platform.settings.LiveSettings;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/** Where a request really comes from: the peer, or what a trusted proxy in front says of it. */
@Component
public class ClientAddress {

    private static final int SUBSCRIBER_BYTES = 8;

    private final LiveSettings<GatewaySettings> settings;

    ClientAddress(LiveSettings<GatewaySettings> settings) {
        this.settings = settings;
    }

    /** The address as text; {@code unknown} if the connection has none. */
    public String of(ServerWebExchange exchange) {
        var peer = exchange.getRequest().getRemoteAddress();
        if (peer == null || peer.getAddress() == null) {
            return "unknown";
        }
        var address = peer.getAddress().getHostAddress();
        var hops = exchange.getRequest().getHeaders().getValuesAsList("X-Forwarded-For");
        for (var hop = hops.size() - 1; hop >= 0 && trusted(address); hop--) {
            address = hops.get(hop).strip();
        }
        return address;
    }

    /** What one subscriber has: the address, or of IPv6 the network of 64 bits it lies in. */
    public String network(ServerWebExchange exchange) {
        var address = of(exchange);
        if (!NetUtil.isValidIpV6Address(address)) {
            return address;
        }
        var bytes = NetUtil.createByteArrayFromIpAddressString(address);
        return HexFormat.of().formatHex(bytes, 0, SUBSCRIBER_BYTES);
    }

    private boolean trusted(String address) {
        var proxies = settings.get().trustedProxies();
        if (proxies == null || !(NetUtil.isValidIpV4Address(address) || NetUtil.isValidIpV6Address(address))) {
            return false;
        }
        var socket = new InetSocketAddress(NetUtil.createInetAddressFromIpAddressString(address), 0);
        return proxies.stream().anyMatch(proxy -> rule(proxy).matches(socket));
    }

    /** {@code 10.0.0.0/8} or a single address. */
    private static IpSubnetFilterRule rule(String proxy) {
        var parts = List.of(proxy.strip().split("/"));
        var whole = parts.getFirst().contains(":") ? 128 : 32;
        var bits = parts.size() > 1 ? Integer.parseInt(parts.get(1)) : whole;
        return new IpSubnetFilterRule(parts.getFirst(), bits, IpFilterRuleType.ACCEPT);
    }
}
