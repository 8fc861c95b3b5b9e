package org.changkai.news.photo.jdbc;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.changkai.news.photo.Filing;
import org.changkai.news.photo.Photo;
import org.changkai.news.photo.PhotoTexts;
import org.changkai.news.photo.PhotoTexts.Consent;
import org.changkai.news.photo.PhotoTexts.Rights;
import org.changkai.news.photo.Rendition;
import org.changkai.news.photo.Treatment;
import org.changkai.news.photo.Treatment.Area;
import org.changkai.news.photo.Treatment.Focus;
import org.changkai.news.staff.Person;
import org.jspecify.annotations.Nullable;

/** A photo as it stands in its row, and its parts as they are put there. */
final class PhotoRow {

    private static final int NUMBERS = 4;
    private static final int BANDS = 7;

    private PhotoRow() {}

    static Photo photo(ResultSet row, List<Rendition> renditions) throws SQLException {
        var texts = new PhotoTexts(
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                Rights.valueOf(row.getString(7)),
                Consent.valueOf(row.getString(8)));
        return new Photo(
                row.getObject(1, UUID.class),
                row.getLong(2),
                texts,
                row.getInt(9),
                row.getInt(10),
                row.getString(11),
                row.getString(24),
                new Filing(row.getString(23), row.getString(17), row.getString(18), List.of((String[])
                        row.getArray(19).getArray())),
                treatment(row),
                row.getObject(12, LocalDateTime.class),
                row.getObject(13, OffsetDateTime.class).toInstant(),
                new Person(row.getString(14), row.getString(15)),
                row.getBoolean(16),
                renditions);
    }

    private static Treatment treatment(ResultSet row) throws SQLException {
        var crop = areas(row.getArray(20));
        var focus = (Double[]) row.getArray(21).getArray();
        return new Treatment(
                crop.isEmpty() ? null : crop.getFirst(), new Focus(focus[0], focus[1]), areas(row.getArray(22)));
    }

    private static List<Area> areas(@Nullable Array array) throws SQLException {
        var areas = new ArrayList<Area>();
        if (array != null) {
            var numbers = (Double[]) array.getArray();
            for (var at = 0; at < numbers.length; at += NUMBERS) {
                areas.add(new Area(numbers[at], numbers[at + 1], numbers[at + 2], numbers[at + 3]));
            }
        }
        return areas;
    }

    static Double @Nullable [] crop(Treatment treatment) {
        var crop = treatment.crop();
        return crop == null ? null : numbers(List.of(crop));
    }

    static Double[] focus(Treatment treatment) {
        return new Double[] {treatment.focus().x(), treatment.focus().y()};
    }

    static Double[] blurs(Treatment treatment) {
        return numbers(treatment.blurs());
    }

    private static Double[] numbers(List<Area> areas) {
        var numbers = new Double[areas.size() * NUMBERS];
        for (var i = 0; i < areas.size(); i++) {
            var area = areas.get(i);
            numbers[i * NUMBERS] = area.x();
            numbers[i * NUMBERS + 1] = area.y();
            numbers[i * NUMBERS + 2] = area.width();
            numbers[i * NUMBERS + 3] = area.height();
        }
        return numbers;
    }

    /** As {@code likeness_bands} has them: six times nine bits and the last ten. */
    static Integer[] bands(long likeness) {
        var bands = new Integer[BANDS];
        for (var i = 0; i < BANDS; i++) {
            var bits = i == BANDS - 1 ? 1023 : 511;
            bands[i] = 1024 * i + (int) ((likeness >> (9 * i)) & bits);
        }
        return bands;
    }
}
