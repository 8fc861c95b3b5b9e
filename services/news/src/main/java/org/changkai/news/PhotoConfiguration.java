package org.changkai.news;

import java.nio.file.Path;
import java.time.Clock;
import org.changkai.news.photo.AddPhoto;
import org.changkai.news.photo.ChangePhoto;
import org.changkai.news.photo.Darkroom;
import org.changkai.news.photo.MakeAvif;
import org.changkai.news.photo.PhotoStore;
import org.changkai.news.photo.Photos;
import org.changkai.news.photo.ReadRendition;
import org.changkai.news.photo.ShownPhotos;
import org.changkai.news.photo.TreatPhoto;
import org.changkai.news.photo.darkroom.IsolatedDarkroom;
import org.changkai.news.photo.file.FilePhotoStore;
import org.changkai.news.photo.upload.TakeUpload;
import org.changkai.news.photo.upload.Uploads;
import org.changkai.news.publication.PublishedStories;
import org.changkai.news.publication.RenewPhotos;
import org.changkai.news.reading.Readers;
import org.changkai.platform.background.BackgroundWork;
import org.changkai.platform.feed.ChangeLog;
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
        return new IsolatedDarkroom(
                photo.enlarger(),
                () -> settings.get().photo().plan(),
                new IsolatedDarkroom.Bounds(
                        photo.decoders(),
                        photo.patience(),
                        photo.developTime(),
                        photo.developMemory().toBytes()));
    }

    @Bean
    AddPhoto addPhoto(
            Photos photos, PhotoStore store, Darkroom darkroom, PlatformTransactionManager transactions, Clock clock) {
        return new AddPhoto(
                photos, store, darkroom, new TransactionTemplate(transactions), NewsroomConfiguration.ticking(clock));
    }

    @Bean
    ShownPhotos shownPhotos(PublishedStories published, Readers readers, ChangeLog changes) {
        return new RenewPhotos(published, readers, changes);
    }

    @Bean
    TreatPhoto treatPhoto(
            Photos photos,
            PhotoStore store,
            Darkroom darkroom,
            ShownPhotos shown,
            PlatformTransactionManager transactions) {
        return new TreatPhoto(photos, store, darkroom, shown, new TransactionTemplate(transactions));
    }

    @Bean
    TakeUpload takeUpload(
            Uploads uploads,
            PhotoStore store,
            AddPhoto add,
            LiveSettings<NewsSettings> settings,
            PlatformTransactionManager transactions,
            Clock clock) {
        return new TakeUpload(
                uploads,
                store,
                add,
                () -> settings.get().photo().uploads(),
                new TransactionTemplate(transactions),
                clock);
    }

    /** What can wait: uploads that nobody went on with, then AVIF. */
    @Bean
    BackgroundWork photoShift(
            Photos photos,
            PhotoStore store,
            Darkroom darkroom,
            ShownPhotos shown,
            TakeUpload uploads,
            LiveSettings<NewsSettings> settings,
            PlatformTransactionManager transactions,
            Clock clock) {
        var avif = new MakeAvif(
                photos,
                store,
                darkroom,
                shown,
                new TransactionTemplate(transactions),
                NewsroomConfiguration.ticking(clock));
        return BackgroundWork.inPieces(
                "photos",
                "Work on photos waits",
                () -> uploads.forgetNext() || (settings.get().photo().avif() && avif.makeNext()),
                () -> settings.get().photo().lookEvery());
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
