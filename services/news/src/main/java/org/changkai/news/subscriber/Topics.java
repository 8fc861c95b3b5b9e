package org.changkai.news.subscriber;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Optional;
import java.util.regex.Pattern;
import org.changkai.news.syndication.FeedFilter;
import org.changkai.news.syndication.Feeds;
import org.changkai.news.syndication.Feeds.Format;

/** The addresses of the paper's own feeds; the hub tells of nothing else. */
public class Topics {

    private static final Pattern PATH = Pattern.compile("/api/news/feeds/(?:([a-z0-9-]{1,40})/)?([a-z]+\\.[a-z]+)");

    private final Feeds feeds;

    public Topics(Feeds feeds) {
        this.feeds = feeds;
    }

    /** A feed. */
    public record Topic(Format format, FeedFilter filter) {}

    /** The feed with this address; empty if it is none of ours or does not exist. */
    public Optional<Topic> find(String address) {
        try {
            var uri = URI.create(address);
            var path = PATH.matcher(String.valueOf(uri.getPath()));
            if (!path.matches()) {
                return Optional.empty();
            }
            var parameters = new HashMap<String, String>();
            for (var pair : String.valueOf(uri.getRawQuery() == null ? "" : uri.getRawQuery())
                    .split("&")) {
                var equals = pair.indexOf('=');
                if (equals > 0) {
                    parameters.put(
                            pair.substring(0, equals),
                            URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
                }
            }
            var filter = new FeedFilter(path.group(1), parameters.get("series"), parameters.get("about"));
            return Arrays.stream(Format.values())
                    .filter(format -> format.file().equals(path.group(2)))
                    .filter(format -> feeds.address(format, filter).equals(address))
                    .filter(format -> feeds.find(format, filter).isPresent())
                    .findFirst()
                    .map(format -> new Topic(format, filter));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}
