package org.changkai.portal.booking.web;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Map;

/**
 * A QR code to draw as SVG.
 *
 * @param modules on each side, the quiet zone included
 * @param path of the dark modules, one unit each
 */
public record QrCode(int modules, String path) {

    static QrCode of(String text) {
        try {
            var hints = Map.of(
                    EncodeHintType.ERROR_CORRECTION,
                    ErrorCorrectionLevel.M,
                    EncodeHintType.MARGIN,
                    4,
                    EncodeHintType.CHARACTER_SET,
                    "UTF-8");
            var bits = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, hints);
            var path = new StringBuilder();
            for (var y = 0; y < bits.getHeight(); y++) {
                for (var x = 0; x < bits.getWidth(); x++) {
                    if (bits.get(x, y)) {
                        var from = x;
                        while (x + 1 < bits.getWidth() && bits.get(x + 1, y)) {
                            x++;
                        }
                        var width = x - from + 1;
                        path.append('M')
                                .append(from)
                                .append(' ')
                                .append(y)
                                .append('h')
                                .append(width);
                        path.append("v1h-").append(width).append('z');
                    }
                }
            }
            return new QrCode(bits.getWidth(), path.toString());
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException(tooLong);
        }
    }
}
