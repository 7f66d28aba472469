//! Every address there is.

use actix_web::web::{self, ServiceConfig, get, post};

use crate::{assets, demo, metrics, operations, resident, staff};

pub(crate) fn routes(config: &mut ServiceConfig) {
    config
        .route("/", get().to(resident::to_locale))
        .route("/assets/{name}", get().to(assets::serve))
        .route("/healthz", get().to(operations::healthz))
        .route("/readyz", get().to(operations::readyz))
        .route("/metrics", get().to(metrics::metrics))
        .route("/demo", get().to(demo::tour::show))
        .route("/demo/requests/{reference}", get().to(demo::tour::show_request))
        .route("/demo/sign-in", post().to(demo::tour::sign_in))
        .route("/demo/mailbox", get().to(demo::mailbox::mailbox))
        .route("/demo/mailbox/{name}", get().to(demo::mailbox::mail))
        .route("/demo/mailbox/{name}/html", get().to(demo::mailbox::mail_html))
        .service(web::scope("/staff").configure(staff_routes))
        .service(web::scope("/{locale}").configure(resident_routes));
}

fn staff_routes(config: &mut ServiceConfig) {
    config
        .route("", get().to(staff::to_queues))
        .route("/", get().to(staff::tickets::queues::show))
        .route("/login", get().to(staff::session::login::show))
        .route("/login", post().to(staff::session::login::sign_in))
        .route("/logout", post().to(staff::session::login::sign_out))
        .route("/reset", get().to(staff::session::login::show_reset))
        .route("/reset", post().to(staff::session::login::ask_reset))
        .route("/links/{id}", get().to(staff::session::login::show_choose))
        .route("/links/{id}", post().to(staff::session::login::choose))
        .route("/setup", get().to(staff::session::login::show_setup))
        .route("/setup", post().to(staff::session::login::set_up))
        .route("/events", get().to(staff::live::events))
        .route("/search", get().to(staff::tickets::queues::search))
        .route("/queues/{queue}", get().to(staff::tickets::queues::show_queue))
        .route("/language-check", post().to(staff::tickets::actions::check_language))
        .route("/away", post().to(staff::session::account::away))
        .route("/tickets/{reference}", get().to(staff::tickets::ticket::show))
        .route("/tickets/{reference}/reply", post().to(staff::tickets::actions::reply))
        .route("/tickets/{reference}/note", post().to(staff::tickets::actions::note))
        .route("/tickets/{reference}/take", post().to(staff::tickets::actions::take))
        .route("/tickets/{reference}/hand-over", post().to(staff::tickets::actions::hand_over))
        .route("/tickets/{reference}/hand-back", post().to(staff::tickets::actions::hand_back))
        .route("/tickets/{reference}/resolve", post().to(staff::tickets::actions::resolve))
        .route("/tickets/{reference}/reopen", post().to(staff::tickets::actions::reopen))
        .route("/tickets/{reference}/urgency", post().to(staff::tickets::actions::urgency))
        .route("/tickets/{reference}/send-again", post().to(staff::tickets::actions::send_again))
        .route("/tickets/{reference}/undo", post().to(staff::tickets::actions::undo))
        .route("/tickets/{reference}/erase", get().to(staff::tickets::actions::confirm_erase))
        .route("/tickets/{reference}/erase", post().to(staff::tickets::actions::erase))
        .route("/account", get().to(staff::session::account::show))
        .route("/account/locale", post().to(staff::session::account::change_locale))
        .route("/account/password", post().to(staff::session::account::change_password))
        .route("/account/sessions/{id}/end", post().to(staff::session::account::end_session))
        .route("/account/sign-out-everywhere", post().to(staff::session::account::sign_out_everywhere))
        .route("/team", get().to(staff::team::list::show))
        .route("/team/new", get().to(staff::team::person::show_new))
        .route("/team/new", post().to(staff::team::person::invite))
        .route("/team/{id}", get().to(staff::team::person::show))
        .route("/team/{id}", post().to(staff::team::person::change))
        .route("/team/{id}/invite", post().to(staff::team::list::invite_again))
        .route("/team/{id}/disable", get().to(staff::team::list::confirm_disable))
        .route("/team/{id}/disable", post().to(staff::team::list::disable))
        .route("/team/{id}/enable", post().to(staff::team::list::enable))
        .route("/topics", get().to(staff::admin::topics::show))
        .route("/topics/new", get().to(staff::admin::topics::show_new))
        .route("/topics/new", post().to(staff::admin::topics::add))
        .route("/topics/{id}", get().to(staff::admin::topics::show_one))
        .route("/topics/{id}", post().to(staff::admin::topics::change))
        .route("/coverage", get().to(staff::team::coverage::show))
        .route("/mail", get().to(staff::admin::mail::show))
        .route("/mail/send-again", post().to(staff::admin::mail::send_again))
        .route("/routing", get().to(staff::team::routing::show))
        .route("/routing", post().to(staff::team::routing::change))
        .route("/calendar", get().to(staff::admin::calendar::show))
        .route("/calendar", post().to(staff::admin::calendar::change))
        .route("/audit", get().to(staff::admin::audit::show))
        .route("/settings", get().to(staff::admin::settings::show))
        .route("/settings", post().to(staff::admin::settings::change))
        .default_service(web::to(staff::nothing));
}

fn resident_routes(config: &mut ServiceConfig) {
    config
        .route("", get().to(resident::home::to_home))
        .route("/", get().to(resident::home::show))
        .route("/requests/new", get().to(resident::new_request::show))
        .route("/requests/new", post().to(resident::new_request::send))
        .route("/requests/{reference}", get().to(resident::request::show))
        .route("/requests/{reference}/confirm", post().to(resident::confirm::confirm))
        .route("/requests/{reference}/received", get().to(resident::received::show))
        .route("/requests/{reference}/email", post().to(resident::received::correct_email))
        // After a change of the language the address of a form is the page's: a browser may ask for it anew.
        .route("/requests/{reference}/email", get().to(resident::request::to_received))
        .route("/requests/{reference}/messages", get().to(resident::request::to_request))
        .route("/requests/{reference}/rating", get().to(resident::request::to_request))
        .route("/requests/{reference}/messages", post().to(resident::request::write))
        .route("/requests/{reference}/solved", post().to(resident::request::solved))
        .route("/requests/{reference}/reopen", post().to(resident::request::reopen))
        .route("/requests/{reference}/cancel", get().to(resident::request::confirm_cancel))
        .route("/requests/{reference}/cancel", post().to(resident::request::cancel))
        .route("/requests/{reference}/rating", post().to(resident::request::rate))
        .route("/track", get().to(resident::track::show))
        .route("/track", post().to(resident::track::send));
}
