package org.changkai.news.photo.darkroom;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.changkai.news.photo.Treatment;
import org.changkai.news.photo.Treatment.Area;
import org.changkai.news.photo.Treatment.Focus;
import org.changkai.news.photo.darkroom.Plan.Shape;

/**
 * What a darkroom asks of a cell.
 *
 * @param words XMP that is written into formats which carry their words inside
 */
record Order(Path file, Treatment treatment, Plan plan, List<PictureType> formats, String words) {

    private static final int MANY = 1_000;

    void write(DataOutputStream out) throws IOException {
        Wire.text(out, file.toString());
        var crop = treatment.crop();
        var areas = new ArrayList<>(treatment.blurs());
        out.writeBoolean(crop != null);
        if (crop != null) {
            area(out, crop);
        }
        out.writeDouble(treatment.focus().x());
        out.writeDouble(treatment.focus().y());
        out.writeInt(areas.size());
        for (var area : areas) {
            area(out, area);
        }
        out.writeInt(plan.maxMegapixels());
        out.writeInt(plan.maxSide());
        numbers(out, plan.widths());
        out.writeInt(plan.printWidth());
        out.writeInt(plan.shapes().size());
        for (var shape : plan.shapes()) {
            Wire.text(out, shape.name());
            out.writeInt(shape.across());
            out.writeInt(shape.down());
            numbers(out, shape.widths());
        }
        out.writeInt(plan.jpegQuality());
        out.writeInt(plan.webpQuality());
        out.writeInt(plan.avifQuality());
        out.writeInt(formats.size());
        for (var format : formats) {
            Wire.text(out, format.name());
        }
        Wire.text(out, words);
        out.flush();
    }

    static Order read(DataInputStream in) throws IOException {
        var file = Path.of(Wire.needed(in));
        var crop = in.readBoolean() ? area(in) : null;
        var focus = new Focus(in.readDouble(), in.readDouble());
        var blurs = new ArrayList<Area>();
        for (var left = Wire.count(in, MANY); left > 0; left--) {
            blurs.add(area(in));
        }
        var plan = plan(in);
        var formats = new ArrayList<PictureType>();
        for (var left = Wire.count(in, MANY); left > 0; left--) {
            formats.add(PictureType.valueOf(Wire.needed(in)));
        }
        return new Order(file, new Treatment(crop, focus, blurs), plan, formats, Wire.needed(in));
    }

    private static Plan plan(DataInputStream in) throws IOException {
        var megapixels = in.readInt();
        var side = in.readInt();
        var widths = numbers(in);
        var printWidth = in.readInt();
        var shapes = new ArrayList<Shape>();
        for (var left = Wire.count(in, MANY); left > 0; left--) {
            shapes.add(new Shape(Wire.needed(in), in.readInt(), in.readInt(), numbers(in)));
        }
        return new Plan(megapixels, side, widths, printWidth, shapes, in.readInt(), in.readInt(), in.readInt());
    }

    private static void area(DataOutputStream out, Area area) throws IOException {
        out.writeDouble(area.x());
        out.writeDouble(area.y());
        out.writeDouble(area.width());
        out.writeDouble(area.height());
    }

    private static Area area(DataInputStream in) throws IOException {
        return new Area(in.readDouble(), in.readDouble(), in.readDouble(), in.readDouble());
    }

    private static void numbers(DataOutputStream out, List<Integer> numbers) throws IOException {
        out.writeInt(numbers.size());
        for (var number : numbers) {
            out.writeInt(number);
        }
    }

    private static List<Integer> numbers(DataInputStream in) throws IOException {
        var numbers = new ArrayList<Integer>();
        for (var left = Wire.count(in, MANY); left > 0; left--) {
            numbers.add(in.readInt());
        }
        return List.copyOf(numbers);
    }
}
