package org.changkai.news;

import java.nio.file.Path;
import java.time.Clock;
import org.changkai.news.photo.AddPhoto;
import org.changkai.news.photo.ChangePhoto;
import org.changkai.news.photo.Darkroom;
import org.changkai.news.photo.PhotoStore;
import org.changkai.news.photo.Photos;
import org.changkai.news.photo.ReadRendition;
import org.changkai.news.photo.darkroom.JavaDarkroom;
import org.changkai.news.photo.file.FilePhotoStore;
import org.changkai.platform.settings.LiveSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The darkroom, the photo store and what is done with them. */
@Configuration(proxyBeanMethods = false)
class PhotoConfiguration {

    @Bean
    PhotoStore photoStore(LiveSettings<NewsSettings> settings) {
        return new FilePhotoStore(Path.of(settings.get().photo().store()));
    }

    @Bean
    Darkroom darkroom(LiveSettings<NewsSettings> settings) {
        var photo = settings.get().photo();
        return new JavaDarkroom(new JavaDarkroom.Limits(
                photo.maxMegapixels(),
                photo.maxSide(),
                photo.decoders(),
                photo.patience(),
                photo.widths(),
                photo.jpegQuality(),
                photo.webpQuality()));
    }

    @Bean
    AddPhoto addPhoto(
            Photos photos, PhotoStore store, Darkroom darkroom, PlatformTransactionManager transactions, Clock clock) {
        return new AddPhoto(
                photos, store, darkroom, new TransactionTemplate(transactions), NewsroomConfiguration.ticking(clock));
    }

    @Bean
    ChangePhoto changePhoto(Photos photos, PhotoStore store, Darkroom darkroom) {
        return new ChangePhoto(photos, store, darkroom);
    }

    @Bean
    ReadRendition readRendition(Photos photos, PhotoStore store) {
        return new ReadRendition(photos, store);
    }
}
