package org.changkai.local.sample;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** One CSV of the sample as tests read it. */
record Table(List<CSVRecord> rows) {

    static Table of(String name) {
        var format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (var parser = format.parse(new StringReader(SampleResources.text(name)))) {
            return new Table(parser.getRecords());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> column(String name) {
        return rows.stream().map(row -> row.get(name)).toList();
    }

    Set<String> values(String name) {
        return rows.stream()
                .flatMap(row -> Arrays.stream(row.get(name).split(";")))
                .filter(value -> !value.isEmpty())
                .collect(Collectors.toSet());
    }
}
