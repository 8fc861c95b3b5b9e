package org.changkai.gateway.route;

import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.timeout.ReadTimeoutHandler;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.changkai.gateway.GatewaySettings;
import org.changkai.platform.settings.LiveSettings;
import org.springframework.cloud.gateway.config.HttpClientCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * A service that falls silent in the middle of its answer is not waited for without end: the time limit of a route ends
 * with the headers. Reactor Netty's own {@code responseTimeout} also counts while we do not read because the client is
 * slow, and would take from a slow client what the service has long had ready.
 */
@Configuration(proxyBeanMethods = false)
class SilentAnswers {

    @Bean
    HttpClientCustomizer endSilentAnswers(LiveSettings<GatewaySettings> settings) {
        return client -> client.doOnResponse((_, connection) ->
                connection.addHandlerLast(new Silence(settings.get().goOnWithin()))); // goes with its answer
    }

    /** Counts from the last bytes or from when we began to read again, whichever is later. */
    private static final class Silence extends ReadTimeoutHandler {

        Silence(Duration longest) {
            super(longest.toMillis(), TimeUnit.MILLISECONDS);
        }

        @Override
        public void read(ChannelHandlerContext context) throws Exception {
            resetReadTimeout();
            super.read(context);
        }

        @Override
        protected void readTimedOut(ChannelHandlerContext context) throws Exception {
            if (context.channel().config().isAutoRead()) {
                super.readTimedOut(context);
            }
        }
    }
}
