package org.changkai.registry.circle.street;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openstreetmap.osmosis.osmbinary.BinaryParser;
import org.openstreetmap.osmosis.osmbinary.Osmformat.DenseNodes;
import org.openstreetmap.osmosis.osmbinary.Osmformat.HeaderBlock;
import org.openstreetmap.osmosis.osmbinary.Osmformat.Node;
import org.openstreetmap.osmosis.osmbinary.Osmformat.Relation;
import org.openstreetmap.osmosis.osmbinary.file.BlockInputStream;

/** What an OpenStreetMap extract says, read with OpenStreetMap's own reader and without GraphHopper. */
final class StreetExtract extends BinaryParser {

    /** A line of the extract with its tags and the numbers of its nodes. */
    record Way(long id, Map<String, String> tags, List<Long> nodes) {

        String tag(String key) {
            return tags.getOrDefault(key, "");
        }
    }

    private final Map<Long, double[]> positions = new HashMap<>();
    private final Map<Long, Map<String, String>> nodeTags = new HashMap<>();
    private final List<Way> ways = new ArrayList<>();

    private StreetExtract() {}

    static StreetExtract read(Path file) {
        var extract = new StreetExtract();
        try (var stream = new BufferedInputStream(Files.newInputStream(file))) {
            new BlockInputStream(stream, extract).process();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return extract;
    }

    List<Way> ways() {
        return ways;
    }

    Map<String, String> tagsOf(long node) {
        return nodeTags.getOrDefault(node, Map.of());
    }

    /** The corners of these nodes, as latitude and longitude; those that lie outside the extract are missing. */
    List<double[]> line(List<Long> nodes) {
        return nodes.stream().filter(positions::containsKey).map(positions::get).toList();
    }

    boolean knows(long node) {
        return positions.containsKey(node);
    }

    @Override
    protected void parseDense(DenseNodes nodes) {
        var id = 0L;
        var lat = 0L;
        var lon = 0L;
        var word = 0;
        for (var n = 0; n < nodes.getIdCount(); n++) {
            id += nodes.getId(n);
            lat += nodes.getLat(n);
            lon += nodes.getLon(n);
            positions.put(id, new double[] {parseLat(lat), parseLon(lon)});
            var tags = new HashMap<String, String>();
            while (word < nodes.getKeysValsCount() && nodes.getKeysVals(word) != 0) {
                tags.put(getStringById(nodes.getKeysVals(word)), getStringById(nodes.getKeysVals(word + 1)));
                word += 2;
            }
            word++;
            if (!tags.isEmpty()) {
                nodeTags.put(id, tags);
            }
        }
    }

    @Override
    protected void parseNodes(List<Node> nodes) {
        for (var node : nodes) {
            positions.put(node.getId(), new double[] {parseLat(node.getLat()), parseLon(node.getLon())});
            nodeTags.put(node.getId(), tags(node.getKeysList(), node.getValsList()));
        }
    }

    @Override
    protected void parseWays(List<org.openstreetmap.osmosis.osmbinary.Osmformat.Way> read) {
        for (var way : read) {
            var nodes = new ArrayList<Long>();
            var id = 0L;
            for (var step : way.getRefsList()) {
                id += step;
                nodes.add(id);
            }
            ways.add(new Way(way.getId(), tags(way.getKeysList(), way.getValsList()), nodes));
        }
    }

    private Map<String, String> tags(List<Integer> keys, List<Integer> values) {
        var tags = new HashMap<String, String>();
        for (var n = 0; n < keys.size(); n++) {
            tags.put(getStringById(keys.get(n)), getStringById(values.get(n)));
        }
        return tags;
    }

    @Override
    protected void parseRelations(List<Relation> relations) {
        // turns and routes are nothing to somebody on foot
    }

    @Override
    protected void parse(HeaderBlock header) {
        // nothing in it is needed
    }

    @Override
    public void complete() {
        // the file has ended
    }
}
