## The staff's pages.

## Signing in

login-title = Connexion
login-email = Adresse e-mail
login-password = Mot de passe
login-button = Se connecter
login-forgot = Mot de passe oublié ?
reset-title = Réinitialiser votre mot de passe
reset-intro = Indiquez votre adresse e-mail. Si un compte y est associé, nous vous envoyons un lien valable 72 heures.
reset-button = M’envoyer un lien
reset-done = Si un compte existe avec cette adresse, un lien est en route. Il fonctionne une seule fois, dans les 72 heures.
choose-title = Choisir votre mot de passe
choose-hello = Bienvenue, { $name } !
choose-intro = Douze caractères au moins. Quelques mots à la suite sont faciles à retenir et difficiles à deviner.
choose-password = Nouveau mot de passe
choose-repeat = Nouveau mot de passe, encore une fois
choose-button = Enregistrer et se connecter
setup-title = Créer votre guichet
setup-intro = Il n’y a encore aucun compte. Créez le premier compte d’administration : il permet d’inviter le reste de l’équipe.
setup-name = Votre nom
setup-button = Créer le compte
signed-out = Votre session est fermée.

## Around every page

nav-label = Listes et pages
nav-new = + Nouvelle demande
nav-today = Aujourd’hui
nav-mine = Mes demandes
nav-unassigned = À prendre
nav-nobody = Non attribuées
nav-following = Abonnements
# $count (Count) how many tickets have news
nav-following-news =
    { $count ->
        [one] Du nouveau sur { $count } demande
       *[other] Du nouveau sur { $count } demandes
    }
nav-turn =
    { $count ->
        [one] { $count } attend notre réponse
       *[other] { $count } attendent notre réponse
    }
nav-languages = Mes langues
nav-everyone = Demandes ouvertes
nav-waiting = En attente de leur réponse
nav-over = Terminées
nav-overdue = En retard
nav-group-everybody = Toute l’équipe
nav-group-desk = Guichet
answers-title = Réponses prêtes
answers-add = Nouvelle réponse prête
answers-search = Chercher une réponse prête
answers-none = Aucune réponse prête ne correspond.
answers-own = personnelle
answers-use = Utiliser
answers-change = Modifier
answers-missing = manquant
answers-older = plus ancien que le texte anglais
# $language (Text) the language that is missing
# $other (Text) the language of the text that is offered
answers-missing-for = Pas en { $language } : voici le texte en { $other }.
# $count (Count) how often it was sent
answers-uses =
    { $count ->
        [0] pas encore utilisée
        [one] utilisée { $count } fois
       *[other] utilisée { $count } fois
    }
# $topic (Text) the topic
answers-does-topic = Thème : { $topic }
# $name (Text) the colleague
answers-does-to = Transmettre à { $name }
answers-removed = La réponse prête est supprimée.
# $added (Count) how many are new
# $changed (Count) how many are others than before
# $same (Count) how many are as they were
answers-imported = Le fichier est importé. Nouvelles : { $added }. Modifiées : { $changed }. Inchangées : { $same }.
answers-new-title = Nouvelle réponse prête
answers-edit-title = Réponse prête
answers-name = Nom
answers-name-empty = Donnez-lui un nom qui tient sur une ligne
answers-shared = Pour toute l’équipe
answers-does = Ce qu’elle fait en plus
answers-then = Envoi
answers-as-chosen = au choix à l’envoi
answers-unchanged = inchangé
answers-nobody = à personne
answers-placeholders = Ces mots sont remplacés à l’utilisation :
# $word (Text) the placeholder as it is written
# $known (Text) all that there are
answers-placeholder-wrong = { $word } n’existe pas. Il y a : { $known }
answers-placeholder-name = le nom de la personne
answers-placeholder-reference = la référence
answers-placeholder-link = le lien personnel
answers-placeholder-due = la date promise
answers-placeholder-colleague = votre nom
answers-placeholder-desk = le nom du guichet
answers-placeholder-address = l’adresse du guichet
answers-placeholder-telephone = le téléphone du guichet
answers-right = Ce texte dit toujours la même chose que l’anglais
answers-preview = Aperçu
answers-other-language = Une autre langue
answers-language-missing = Choisissez la langue du dernier texte
answers-text = Texte
answers-no-text = Écrivez un texte dans au moins une langue
answers-not-possible = Une demande résolue ou en attente ne peut pas être transmise en même temps
answers-remove = Supprimer cette réponse prête
answers-file-title = Fichier
answers-file-text = Un tableau avec une ligne par réponse et une colonne par langue, que tout tableur ouvre.
answers-export-shared = Enregistrer les réponses communes
answers-export-own = Enregistrer les miennes
answers-import = Importer un fichier
answers-file = Fichier
answers-import-hint = Les réponses du même nom sont remplacées. S’il y a une erreur dans une ligne, rien n’est importé.
answers-file-not-taken = Rien n’a été importé
answers-file-not-a-table = Ce n’est pas un tableau de texte : enregistrez-le au format CSV.
answers-file-no-columns = La première ligne doit contenir la colonne « name » et une langue, par exemple « en ».
# $name (Text) the column
answers-file-unknown-column = La colonne « { $name } » n’est ni une des nôtres ni une langue.
# $name (Text) the column
answers-file-same-column = La colonne « { $name } » figure deux fois, ou une autre est de la même langue.
# $language (Text) the language of the text
answers-file-lost = { $language } : des lettres se sont perdues à l’enregistrement du fichier. Enregistrez-le au format CSV UTF-8.
# $line (Count) the line’s number
# $problem (Text) what is wrong
answers-file-line = Ligne { $line } : { $problem }
# $name (Text) the answer
answers-file-twice = « { $name } » y figure deux fois
# $word (Text) what is written
answers-file-then = « { $word } » n’est ni stay-open, ni wait, ni resolve
# $word (Text) what is written
answers-file-topic = Il n’y a pas de thème « { $word } »
# $word (Text) what is written
answers-file-to = Personne ici n’a l’adresse « { $word } »
answers-file-broken = Il y a plus de champs que dans la première ligne
nav-group-views = Vues enregistrées
view-save = Enregistrer cette vue
view-save-button = Enregistrer
view-saved = Vue enregistrée
view-name = Nom de la vue
view-shared = Pour toute l’équipe
view-remove = Supprimer cette vue
nav-team = Équipe
nav-topics = Thèmes
nav-settings = Réglages du guichet
nav-sign-out = Se déconnecter
connection-lost = La connexion est perdue. Ce que vous écrivez reste ici et s’enregistre dès qu’elle revient.
presence-on-duty = En service
presence-away = Indisponible
presence-off-shift = Hors horaires
presence-on-leave = En congé
presence-disabled = Compte désactivé
away-set = Me rendre indisponible
away-end = Je suis de retour
away-hint = Tant que vous êtes indisponible, vous ne recevez pas de nouvelles demandes. Celles que vous avez restent les vôtres.
away-for = Indisponible combien de temps ?
away-today = jusqu’à la fin de la journée
# $time (Text) when they are back
away-until = Indisponible, retour : { $time }
away-until-tomorrow = Indisponible jusqu’à demain
hours-title = Mes horaires
hours-coming = Les trois prochaines semaines
hours-none = Aucun horaire dans les trois prochaines semaines.
hours-on-leave = Congé
hours-holiday = Jour férié
hours-changed = Modifié
hours-changed-days = Jours aux horaires modifiés
hours-leaves = Mes congés
# $first (Text) the first day
# $last (Text) the last day
hours-leave = Du { $first } au { $last }
hours-leave-hint = Les responsables voient vos congés. Vous ne recevez pas de nouvelles demandes ces jours-là.
hours-leave-add = Ajouter
hours-leave-remove = Retirer
hours-leave-saved = Le congé est enregistré.
hours-leave-removed = Le congé est retiré. Les jours passés restent.
hours-swap = Échanger des horaires
hours-swap-hint = Votre collègue reçoit un e-mail et doit accepter.
hours-swap-own = Mes horaires à échanger
hours-swap-theirs = Contre ceux de votre collègue
hours-swap-ask = Proposer
hours-swap-nobody = Aucun horaire à échanger dans les trois prochaines semaines.
hours-choose-day = Choisissez un jour
hours-to-answer = Échanges qu’on vous propose
# $name (Text) the colleague
# $own (Text) the day that they give
# $other (Text) the day that they take
hours-swap-to-answer = { $name } : vous travaillez le { $own } à sa place, et c’est l’inverse le { $other }.
# $name (Text) the colleague
# $own (Text) the day that one gives
# $other (Text) the day that one takes
hours-swap-asked = Proposé à { $name } : vos horaires du { $own } contre les siens du { $other }.
hours-agree = Accepter
hours-decline = Refuser
hours-withdraw = Retirer
hours-asked = Votre collègue reçoit votre proposition par e-mail.
hours-agreed = Les horaires sont échangés.
hours-declined = Vous avez refusé. Votre collègue l’apprend par e-mail.
hours-withdrawn = Votre proposition d’échange est retirée.
correct-link = Corriger les informations
correct-title = Corriger les informations de { $reference }
correct-text = Chaque modification est notée dans l’historique, et la personne y voit la correction.
correct-name = Nom
correct-email = Adresse e-mail
correct-email-hint = Si l’adresse change, les liens déjà envoyés ne fonctionnent plus et un nouveau lien part à la nouvelle adresse.
correct-languages = Langues de la personne
correct-languages-hint = Mettez en premier la langue préférée. Si elle change, la demande passe à une personne de l’équipe qui la parle.
correct-language = Langue { $number }
correct-button = Enregistrer les corrections
message-language-title = Langue de ce message
message-language-label = Il est écrit en
take-down-title = Noter la demande d’une personne
take-down-name = Son nom
take-down-languages-hint = Mettez en premier la langue préférée. Sa page s’affiche dans cette langue, si nous la proposons.
take-down-description = Ce dont la personne a besoin
take-down-description-hint = Avec ses mots ou les vôtres : la personne peut le lire sur sa page. Les premiers mots servent d’objet.
take-down-email = Son adresse e-mail (facultatif)
take-down-email-hint = Sans adresse, vous imprimez une page avec le lien à lui remettre.
take-down-who = Qui s’en charge
take-down-keep = Moi
take-down-route = Le répartiteur trouve quelqu’un
take-down-consent = J’ai expliqué à la personne ce que nous gardons et pourquoi ; elle est d’accord.
take-down-consent-missing = Expliquez-le d’abord à la personne, puis cochez la case
take-down-button = Enregistrer
slip-link = Page à imprimer
slip-back = Retour à la demande
slip-print = Imprimer
slip-hint = À ne remettre qu’à la personne concernée : qui a le lien peut lire la demande.
correct-changed-since = Quelqu’un l’a corrigé entre-temps : { $now }. Enregistrez de nouveau pour le modifier quand même.
search-label = Rechercher des demandes
search-button = Rechercher
search-none = Aucun résultat pour « { $query } ».
search-title = Recherche : { $query }
search-none-so-far = Parmi les demandes les plus récentes qui contiennent ces mots, aucune ne correspond exactement.
search-further = Rechercher dans les plus anciennes
search-no-more = Il n’y a pas d’autres résultats.
search-empty = Saisissez ce que vous cherchez.
search-too-long = Une recherche peut avoir { $most } caractères au maximum. Merci de la raccourcir.
search-unknown-value = « { $value } » n’existe pas pour « { $key } ». Choisissez l’une des suggestions.
search-behind = Tout n’est pas encore prêt pour la recherche. S’il manque quelque chose, relancez la recherche dans quelques minutes.
search-help-title = Comment chercher
search-help = La recherche porte sur les noms, les adresses e-mail, les objets, les messages et les notes, et sur n’importe quelle partie d’une référence. Le début d’un mot suffit. Mettez entre guillemets les mots qui vont ensemble.
search-filters = Vous pouvez préciser la recherche, par exemple avec :
search-suggestions = Suggestions
search-key-language = langue
search-key-status = état
search-key-topic = thème
search-key-with = attribution
search-key-urgency = priorité
search-key-before = avant
search-key-since = depuis
search-value-me = moi
search-value-nobody = aucune

## Lists

queue-empty-mine = Vous n’avez aucune demande ouverte. Les nouvelles s’affichent ici d’elles-mêmes.
queue-empty = Aucune demande ici.
queue-filter = Filtrer
queue-filter-apply = Appliquer
queue-filter-clear = Effacer les filtres
queue-language = Langue
queue-language-any = Toutes les langues
queue-topic = Thème
queue-topic-any = Tous les thèmes
queue-urgency = Priorité
queue-urgency-any = Toutes les priorités
queue-who = De
queue-subject = Objet
queue-turn = À qui le tour
queue-unread = Du nouveau
queue-sort = Tri
queue-sort-due = Échéance la plus proche d’abord
queue-sort-turn = Notre tour d’abord
queue-select-column = Sélection
queue-selected = Pour les demandes sélectionnées :
queue-with-any = Tout le monde
queue-sort-newest = Les plus récentes d’abord
queue-preview-ours = Nous :
queue-preview-note = Note :
queue-all = Toutes
queue-empty-nobody = Chaque demande est suivie par quelqu’un.
queue-empty-following = Vous n’avez aucun abonnement. Si une personne de l’équipe vous mentionne dans une note, la demande apparaît ici.
queue-title-turn = ({ $number }) { $title }
turn-group-ours = En attente de notre réponse
turn-group-answered = Réponse envoyée, demande encore ouverte
turn-group-theirs = En attente de leur réponse
turn-group-over = Terminées
turn-group-later = Reportées
turn-ours = Attend notre réponse depuis { $span }
turn-answered = Réponse envoyée il y a { $span }
turn-theirs = Nous attendons depuis { $span }
turn-over = Terminée il y a { $span }
# $date (Text) when we look at it again
turn-later = À revoir le { $date }
queue-due = Échéance
queue-assignee = Suivie par
queue-nobody = Non attribuée
due-overdue = En retard
due-today = Pour aujourd’hui
queue-new-tickets = Il y a du nouveau dans cette liste.
queue-arrived = Nouvelle demande pour vous : { $reference }

because-sent = vient d’arriver
because-routed = attribuée par le répartiteur
because-taken = prise
because-handed-over = transmise
because-at-limit = les collègues possibles sont à leur limite
because-away = les collègues possibles sont indisponibles
because-off-shift = les collègues possibles sont hors horaires
because-nobody-can = personne dans l’équipe ne peut la prendre
because-held = la personne possible est en réserve pour un moment
because-supervisors = recherche sans résultat : les responsables décident

## The ticket page

ticket-title = Demande { $reference }
ticket-thread = Échanges
ticket-note = Note interne
ticket-note-hint = Visible par l’équipe seulement.
ticket-note-of-colleague = Une autre personne suit cette demande : vous pouvez laisser une note.
ticket-note-name = Écrivez @ et un nom pour prévenir quelqu’un.
ticket-people = Équipe
# $name (Text) a colleague
ticket-is-reading = { $name } consulte cette demande
# $name (Text) a colleague
ticket-is-writing = { $name } est en train d’écrire
ticket-ask-supervisors = Question aux responsables
ticket-follow = S’abonner
ticket-unfollow = Se désabonner
ticket-no-email = Pas d’adresse e-mail
ticket-no-email-hint = Aucun e-mail ne part : la personne n’a pas d’adresse. Elle lira votre réponse sur sa page ; prévenez-la autrement.
ticket-language-unknown = Langue inconnue
ticket-requester = Résident(e)
ticket-page-language = Langue de ses pages
ticket-topic = Thème
ticket-sent = Envoyée le
ticket-earlier = Autres demandes
ticket-assignment = Attribution
ticket-opened-at = Consultée : { $time }
ticket-not-opened = Pas encore consultée
erase-link = Effacer le contenu de cette demande…
erase-title = Effacer le contenu
erase-text = Le nom, l’adresse e-mail, l’objet, tous les messages et toutes les notes de cette demande sont effacés, et le lien personnel ne fonctionne plus. L’historique reste, sans les textes. Cette action est définitive.
erase-button = Effacer
audit-title = Journal des actions
audit-intro = Les actions des collègues sur les comptes, les thèmes et les réglages. Celles qui portent sur une demande figurent dans son historique.
audit-when = Date
audit-who = Qui
audit-what = Action
audit-by-command = Une commande sur le serveur
audit-signed-in = connexion
audit-signed-out = déconnexion
audit-password-chosen = mot de passe choisi par lien
audit-password-changed = mot de passe changé
audit-sessions-ended = déconnexion de tous les appareils
audit-person-added = compte ajouté : { $name }
audit-person-changed = fiche modifiée : { $name }
audit-leave-changed = congés modifiés
# $name (Text) the colleague
audit-shifts-swapped = horaires échangés avec { $name }
audit-link-made = lien créé pour le mot de passe : { $name }
audit-person-disabled = compte désactivé : { $name }
audit-person-enabled = compte réactivé : { $name }
audit-topic-added = thème ajouté : { $topic }
audit-topic-changed = thème modifié : { $topic }
audit-settings-changed = réglages modifiés
audit-policy-changed = règles de répartition modifiées
audit-calendar-changed = calendrier des jours ouvrés modifié
audit-ticket-erased = contenu effacé : { $reference }
ticket-take = Prendre cette demande
ticket-hand-over = Transmettre
ticket-hand-over-to = Collègue
ticket-load = { $load } sur { $limit }
ticket-hand-back = Rendre au répartiteur
ticket-status = État
ticket-status-waiting = En attente de sa réponse
ticket-make-urgent = Marquer urgente
ticket-make-normal = Marquer normale
ticket-resolve = Marquer résolue
ticket-reopen = Rouvrir
ticket-stop-waiting = Ne plus attendre
put-off-title = Reporter à une date
put-off-date = Jour
put-off-reason = Pourquoi (visible par l’équipe seulement)
put-off-button = Reporter
# $date (Text) the day
put-off-until = À revoir le { $date }.
put-off-end = La revoir maintenant
ticket-due = Échéance
ticket-due-paused = Suspendue dans l’attente de sa réponse
ticket-rating = Avis
ticket-history = Historique
ticket-place = { $number } sur { $of }
ticket-previous = Demande précédente
ticket-next = Demande suivante
ticket-new-since = Nouveau depuis votre dernière visite
ticket-request = Demande
ticket-reference = Référence
ticket-change-topic = Changer de thème
ticket-send-wait = Envoyer et attendre
ticket-send-open = Envoyer, laisser ouverte
ticket-send-solved = Envoyer et marquer résolue
ticket-send-solved-next = Envoyer, résolue, suivante
ticket-mail-failed = Non remis
ticket-hand-over-line = Un mot pour votre collègue (facultatif)
ticket-mail = E-mails
ticket-mail-sent = Envoyé
ticket-mail-queued = En attente d’envoi
ticket-mail-delayed = Envoi retardé, prochain essai : { $time }. { $why } { $reason }
mail-kind-received = Accusé de réception
mail-kind-confirm = Confirmation demandée
mail-kind-answered = Réponse
mail-kind-asked = Question à la personne
mail-kind-reminder = Rappel
mail-kind-resolved = Demande résolue
mail-kind-reopened = Demande rouverte
mail-kind-fresh-link = Nouveau lien
mail-kind-assigned = Attribution
mail-kind-resident-wrote = Nouveau message de la personne
mail-kind-handed-over = Transmission
mail-kind-swap-asked = Proposition d’échange
mail-kind-swap-answered = Réponse à un échange
mail-kind-named = Mention dans une note
mail-kind-supervisor-asked = Question aux responsables
mail-kind-look-again = À revoir
mail-kind-cannot-remind = Rappel impossible
mail-kind-day-changed = Horaires modifiés
mail-kind-swap-over = Échange plus demandé
mail-kind-test = Essai
mail-kind-nobody-found = Aucune personne trouvée
mail-kind-invitation = Invitation
mail-kind-password-reset = Nouveau mot de passe
ticket-mail-dropped = Plus nécessaire
ticket-mail-failed-note = Un e-mail n’a pas pu être remis : { $reason }
ticket-reply = Réponse publique
ticket-answer-in = Langue de la réponse
ticket-written-in = écrit en { $language }
ticket-language-other = Ce texte semble écrit en { $found }, mais il partirait comme s’il était en { $said }. Choisissez la bonne langue, ou envoyez de nouveau le texte tel quel.
ticket-language-not = Ce texte ne semble pas écrit en { $said }. Choisissez la bonne langue, ou envoyez de nouveau le texte tel quel.
ticket-reply-text = Votre réponse
ticket-draft-ask = Vous avez écrit quelque chose qui n’est pas envoyé. Continuer sans l’envoyer ?
ticket-message-came = Un nouveau message est arrivé : il se trouve au-dessus de votre texte.
ticket-add-note = Ajouter la note
ticket-cannot-act = Une autre personne suit cette demande. Vous pouvez la lire.
done-replied = Votre réponse est en route. La demande reste ouverte, et vous continuez à la suivre.
done-asked = Votre question est en route. La demande est maintenant en attente de la réponse de la personne.
done-answered-and-solved = Votre réponse est en route, et la demande est résolue.
done-noted = Votre note a été ajoutée. Seule l’équipe la voit.
# $names (Text) who is told
done-noted-told = Votre note est ajoutée. Personnes prévenues : { $names }.
# $names (Text) who cannot be told
done-noted-not-told = Votre note est ajoutée, mais ces comptes sont désactivés et ne sont pas prévenus : { $names }.
# $names (Text) who is told
# $disabled (Text) who cannot be told
done-noted-told-but = Votre note est ajoutée. Personnes prévenues : { $names }. Comptes désactivés, non prévenus : { $disabled }.
done-followed = Cette demande est maintenant dans vos abonnements.
done-unfollowed = Cette demande n’est plus dans vos abonnements.
done-taken = Vous suivez maintenant cette demande.
done-handed-over = { $name } suit maintenant la demande { $reference }.
done-handed-back-to = La demande { $reference } a été rendue au répartiteur, qui l’a attribuée à { $name }.
done-handed-back = La demande { $reference } a été rendue au répartiteur, qui cherche quelqu’un.
done-resolved = La demande est résolue, et la personne en est informée.
done-reopened = La demande est rouverte, et la personne en est informée.
done-stopped-waiting = La demande n’est plus en attente de la réponse de la personne.
done-taken-down = La demande est enregistrée, et la personne reçoit un e-mail avec le lien.
done-put-off = La demande est reportée. Elle vous revient ce jour-là.
# $reference (Text) the ticket
done-put-off-of = La demande { $reference } est reportée. Elle vous revient ce jour-là.
done-looked-again = La demande n’est plus reportée.
done-urgent = La demande est maintenant urgente.
done-normal = La demande n’est plus urgente.
done-erased = Le contenu de la demande a été effacé.
done-answered-and-solved-of = La demande { $reference } est résolue, et votre réponse est en route.
done-resolved-of = La demande { $reference } est résolue, et la personne en est informée.
done-topic = Le thème a été changé.
done-corrected = Les informations ont été corrigées.
done-view-saved = La vue est enregistrée ; elle se trouve dans le menu.
done-view-removed = La vue est supprimée. Aucune demande n’a changé.
done-several =
    { $number ->
        [one] C’est fait pour { $number } demande.
        [many] C’est fait pour { $number } demandes.
       *[other] C’est fait pour { $number } demandes.
    }
done-several-but =
    { $number ->
        [one] C’est fait pour { $number } demande. Impossible pour : { $failed }
        [many] C’est fait pour { $number } demandes. Impossible pour : { $failed }
       *[other] C’est fait pour { $number } demandes. Impossible pour : { $failed }
    }
done-several-undone =
    { $number ->
        [one] Action annulée pour { $number } demande. Aucun e-mail n’a été envoyé.
        [many] Action annulée pour { $number } demandes. Aucun e-mail n’a été envoyé.
       *[other] Action annulée pour { $number } demandes. Aucun e-mail n’a été envoyé.
    }
done-undone = Action annulée. La demande est comme avant, et aucun e-mail n’a été envoyé.
undo-button = Annuler
ticket-back = Retour à la liste

## The router's decision, in plain words

routing-title = Pourquoi cette personne ?
routing-title-nobody = Pourquoi personne pour l’instant ?
coverage-title = Couverture des langues
today-title = À traiter maintenant
today-nothing = Rien à traiter pour le moment.
# $count (Count) how many there are
today-all =
    { $count ->
        [one] Voir dans la liste
       *[other] Voir les { $count }
    }
# $name (Text) a colleague
today-give = Transmettre à { $name }
today-nobody-could = personne ne peut la prendre maintenant
# $count (Count) mails
today-mails =
    { $count ->
        [one] { $count } e-mail n’a pas pu être remis
       *[other] { $count } e-mails n’ont pas pu être remis
    }
today-look = Les voir
today-holes = Heures sans personne en service
# $name (Text) a colleague
today-put = Mettre { $name } en service
today-hole-nobody = Toutes les personnes qui la parlent sont en congé.
today-hole-no-limit = Les personnes qui la parlent ont une limite de 0.
first-title = À préparer
first-place = Nom, adresse et téléphone
first-place-text = Le public les lit sur les pages et dans les e-mails.
first-hours = Heures d’ouverture
# $hours (Text) the hours of Monday
first-hours-text = Les délais se comptent en heures d’ouverture. Le lundi : { $hours }.
first-mail = E-mail
first-mail-text = Aucun e-mail n’est encore parti. Envoyez-vous-en un pour voir s’il arrive.
first-topics = Thèmes
first-topics-text = Ce que le public peut demander, et sous quel délai vous promettez une réponse.
first-working-days = Jours fériés et week-ends travaillés
# $years (Text) the years that are missing
first-working-days-text = Pas encore saisis : { $years }.
first-colleague = La première personne de l’équipe
first-colleague-text = Le répartiteur attribue les demandes aux personnes qui ont des langues et des horaires. Pour l’instant, il n’y en a aucune.
first-checked = C’est bon ainsi
first-test = M’envoyer un essai
# $address (Text) an e-mail address
first-test-sent = Un essai est en route vers { $address }.
# $address (Text) an e-mail address
first-test-waits = Aucun e-mail ne part pour l’instant. L’essai vers { $address } attend.
coverage-now = Maintenant
# $time (Text) when
coverage-closed = Le guichet est fermé. Ouverture : { $time }.
coverage-closed-long = Le guichet est fermé.
coverage-needs = Demande votre attention
coverage-needs-nothing = Aucune demande n’attend d’être prise.
# $count (Count) tickets
# $since (Text) how long the oldest waits
coverage-waits =
    { $count ->
        [one] { $count } demande attend d’être attribuée, depuis { $since }
       *[other] { $count } demandes attendent d’être attribuées, la plus ancienne depuis { $since }
    }
# $count (Count) tickets
coverage-room =
    { $count ->
        [one] place pour { $count } de plus
       *[other] place pour { $count } de plus
    }
coverage-full = aucune place
# $name (Text) a colleague
# $time (Text) when
coverage-next = { $name } arrive : { $time }
coverage-nobody-comes = personne dans la semaine qui vient
# $languages (Text) the languages
coverage-well = Bien couvertes : { $languages }
# $languages (Text) the languages
coverage-all = Langues : { $languages }
# $count (Count) requests in a week, rounded
# $hours (Text) hours of shifts a day, all together
coverage-load =
    { $count ->
        [0] aucune demande depuis quatre semaines, { $hours } h de présence par jour
        [one] environ { $count } demande par semaine, { $hours } h de présence par jour
       *[other] environ { $count } demandes par semaine, { $hours } h de présence par jour
    }
coverage-load-enough = suffisant
coverage-load-tight = juste
coverage-load-too-much = insuffisant
coverage-load-explained = Chiffres des quatre dernières semaines. « Juste » veut dire que les demandes prennent plus des quatre cinquièmes du temps que leurs autres langues laissent à ces personnes. « Attente minimale » est l’attente moyenne qu’aucune règle ne peut réduire avec ces horaires.
coverage-grid = Qui est là, et quand
# $count (Count) people on shift
coverage-people =
    { $count ->
        [one] { $count } personne
       *[other] { $count } personnes
    }
coverage-people-none = personne
coverage-people-more = 3 personnes ou plus
coverage-on-duty = En service
coverage-free = Places libres
coverage-floor = Attente minimale
coverage-minutes = { $minutes } min
coverage-gap-nobody = Personne dans l’équipe ne la parle
coverage-gap-nobody-now = Personne n’est en service
coverage-gap-one = Une seule personne
coverage-week = La semaine à venir
coverage-nobody = Aucune langue ni aucun horaire n’est encore saisi. Commencez par une personne :
coverage-from-until = { $from }–{ $until }
coverage-left = Demandes ouvertes de collègues hors horaires ou en congé
coverage-left-none = Aucune n’arrive à échéance avant le retour de la personne qui la suit.
coverage-left-later =
    { $count ->
        [one] { $count } demande peut attendre le retour de la personne qui la suit
       *[other] { $count } demandes peuvent attendre le retour des personnes qui les suivent
    }
routing-handed-over = { $by } a transmis la demande à { $name }.
routing-taken = { $name } a pris la demande.
routing-title-before = Ce que le répartiteur avait décidé
routing-page-title = Règles de répartition
calendar-title = Jours ouvrés
calendar-intro = Les jours fériés et les week-ends travaillés sont pris en compte pour les échéances, les rappels et les étapes de la recherche. Saisissez-les chaque année, quand le Conseil des affaires d’État les annonce.
calendar-known = Les jours fériés sont connus jusqu’à la fin de { $year }. Ensuite, chaque semaine compte comme une semaine ordinaire.
calendar-gap = Rien n’est connu pour { $year } : saisissez les jours fériés de cette année-là.
calendar-days = Jours à saisir, un par ligne
calendar-hint = Sur chaque ligne : une date, puis holiday (férié), workday (travaillé) ou ordinary (redevient un jour ordinaire), puis l’occasion, le tout séparé par des virgules. Pour un jour travaillé, vous pouvez ajouter à la fin, en anglais ou en chinois, le jour de la semaine dont il suit les horaires. Par exemple :
calendar-example = 2027-02-06,workday,Fête du Printemps,Friday
calendar-file = Ou les lire dans un fichier CSV
calendar-file-done = Ses lignes sont maintenant dans le champ ci-dessus, à enregistrer.
calendar-list = Prochains jours fériés et week-ends travaillés
calendar-holiday = Férié
calendar-workday-as = Travaillé, comme un { $day }
calendar-no-date = La ligne { $line } ne commence pas par une date comme 2027-02-06
calendar-no-kind = À la ligne { $line }, indiquez holiday, workday ou ordinary après la date
calendar-twice = La date de la ligne { $line } figure déjà plus haut
calendar-no-weekday = À la ligne { $line }, indiquez un jour de la semaine après l’occasion, en anglais ou en chinois. Mettez entre guillemets droits une occasion qui contient une virgule
calendar-too-long = À la ligne { $line }, l’occasion dépasse 100 caractères
calendar-empty = Saisissez au moins un jour
routing-page-intro = Comment le répartiteur trouve une personne pour chaque demande. Vos changements s’appliquent tout de suite, y compris aux demandes en attente.
routing-rules = Les règles
preset-title = Trois façons de décider
preset-own-language = La langue d’abord
# $minutes (Count) minutes of working time
# $urgent (Count) minutes of any time
preset-own-language-text = Attend jusqu’à { $minutes } minutes une personne qui parle la première langue, { $urgent } en cas d’urgence. Plus de réponses dans la langue de la personne, certaines plus tard.
preset-balanced = Équilibré
# $minutes (Count) minutes of working time
# $urgent (Count) minutes of any time
preset-balanced-text = Cherche la première langue pendant { $minutes } minutes, { $urgent } en cas d’urgence, puis les suivantes. Garde disponibles les personnes seules à parler une langue.
preset-quick = Rapide
# $minutes (Count) minutes of working time
preset-quick-text = Après { $minutes } minutes, toute personne qui partage une langue peut répondre ; tout de suite en cas d’urgence. Attentes plus courtes, moins de réponses dans la première langue.
preset-choose = Choisir
preset-current = En vigueur
preset-none = Vos propres chiffres sont en vigueur.
# $name (Text) one of the three
preset-shown = Rempli : { $name }. Voyez ci-dessous l’effet ; rien n’est encore enregistré.
routing-expert = Tous les chiffres, un par un
routing-weights = Poids de chaque critère
routing-weights-intro = Quand plusieurs personnes pourraient prendre une demande, elle va à celle qui a le plus de points. Les demandes ouvertes et le besoin pour d’autres langues font perdre des points.
routing-preview = Voir le résultat sans enregistrer
routing-found = Personnes trouvées en ce moment à l’étape de chaque langue
routing-found-able = Niveau suffisant
routing-warning-level = Personne ne parle { $language } au niveau { $level } ou mieux : l’étape de cette langue ne trouve jamais personne. Exigez un niveau plus bas, ou mettez à jour celui d’une personne de l’équipe.
routing-warning-time = La recherche ne s’élargit qu’après plus d’un jour ouvré : une demande qui ne trouve personne attend le jour ouvré suivant.
routing-warning-bridges = Sans langue relais, une demande dont personne ne parle les langues va tout de suite aux responsables pendant les heures ouvrées.
routing-try-title = Qui recevrait cette demande maintenant ?
routing-try-first = Première langue de la personne
routing-try-second = Autre langue
routing-try-urgent = C’est urgent
routing-try = Demander au répartiteur
routing-decided = Décision prise : { $time }
routing-assigned = { $name } a reçu cette demande : cette personne parle { $language }, est en service et a de la place.
routing-would = { $name } recevrait cette demande : cette personne parle { $language }, est en service et a de la place.
routing-assigned-previous = { $name } avait déjà suivi cette demande et l’a donc reçue.
routing-next-step = Prochain élargissement de la recherche : { $time }.
routing-held = Demande en attente : { $name } est la dernière personne libre qui parle { $language } et reste en réserve pour cette langue. La demande ira à la première autre personne qui aura de la place. Fin de l’attente, au plus tard : { $time }.
routing-why-at-limit = Toutes les personnes qui pourraient prendre cette demande sont à leur limite. Elle ira à la première personne qui aura de la place.
routing-why-away = Toutes les personnes qui pourraient prendre cette demande sont indisponibles.
routing-why-off-shift = Toutes les personnes qui pourraient prendre cette demande sont hors horaires ou en congé.
routing-why-nobody-can = Personne dans l’équipe ne peut prendre cette demande.
routing-why-held = La seule personne qui pourrait prendre cette demande reste en réserve quelques minutes pour une langue rare.
routing-supervisors = Toutes les étapes ont été essayées. Les responsables sont au courant et peuvent transmettre la demande.
routing-steps = Étapes
routing-step-first = Première langue : { $language }, niveau { $level } ou mieux
routing-step-further = Autre langue : { $language }, niveau { $level } ou mieux
routing-step-bridge = Langue relais : { $language }, niveau { $level } ou mieux
routing-step-supervisors = Décision des responsables
routing-step-open = ouverte
routing-people = Toute l’équipe
score-topic = Connaît le thème
score-proficiency = Niveau de langue
score-previous = A déjà suivi la demande
score-load = Demandes ouvertes
score-price = Besoin pour d’autres langues
score-total = Points : { $points }
finding-chosen = Choix du répartiteur (ouvertes : { $load } sur { $limit })
finding-eligible = Possible, rang { $place } (ouvertes : { $load } sur { $limit })
finding-eligible-behind = Possible aussi (ouvertes : { $load } sur { $limit })
finding-kept-free = En réserve pour une langue rare (ouvertes : { $load } sur { $limit })
reason-disabled = Compte désactivé
reason-excluded = A rendu cette demande
reason-lacks-language = Ne parle pas { $language }
reason-lacks-level = Parle { $language }, mais seulement au niveau { $level }
reason-lacks-topic = Ne connaît pas ce thème
reason-on-leave = En congé jusqu’au { $date }
reason-off-shift = Hors horaires
reason-off-shift-until = Hors horaires, retour : { $time }
reason-away = Indisponible
reason-at-limit = À sa limite : { $load } sur { $limit }

trigger-submitted = nouvelle demande
trigger-reopened = demande rouverte
trigger-resident-wrote = nouveau message
trigger-handed-back = demande rendue
trigger-released = départ d’une personne de l’équipe
trigger-team-changed = changement dans l’équipe
trigger-slot-freed = place libérée
trigger-urgency-changed = changement de priorité
trigger-languages-corrected = langues corrigées
trigger-policy-changed = changement des règles
trigger-not-opened = demande pas encore consultée
trigger-tick = vérification régulière

## The history, as staff read it. Who did it stands before.

actor-resident = Résident(e)
actor-desk = Le guichet
event-submitted = a envoyé la demande
event-taken-down = a noté la demande pour la personne
event-link-printed = a imprimé la page avec le lien pour la personne
event-confirmed = a confirmé la demande par e-mail
event-unconfirmed = a retiré la demande, non confirmée à temps
event-continues = a écrit à la suite de { $reference }
event-resident-wrote = a écrit
event-answered = a répondu
event-asked = a posé une question
event-stopped-waiting = n’attend plus la réponse de la personne
event-noted = a ajouté une note interne
# $name (Text) the colleague
event-named = a mentionné { $name } dans une note
event-supervisors-asked = a posé une question aux responsables
event-routed = a attribué la demande à { $name }
event-taken = a pris la demande
event-handed-over = a transmis la demande à { $name }
event-handed-back = a rendu la demande au répartiteur
event-released = a repris la demande à { $name }
event-nobody-found = n’a trouvé personne et a prévenu les responsables
event-opened = a consulté la demande pour la première fois
event-urgency-urgent = a marqué la demande comme urgente
event-urgency-normal = a remis la priorité à normale
event-resolved = a marqué la demande comme résolue
event-topic-changed = a changé le thème : { $topic }
event-name-corrected = a corrigé le nom
event-subject-corrected = a corrigé l’objet
event-languages-corrected = a corrigé les langues : { $languages }
# $language (Text) its language
event-message-language-corrected = a corrigé la langue d’un message : { $language }
# $date (Text) the day
event-put-off = a reporté la demande au { $date }
event-looked-again = a mis fin au report
event-resolved-unanswered = a marqué la demande comme résolue après { $days } sans réponse
event-reopened = a rouvert la demande
event-closed = a clôturé la demande
event-erased = a effacé le contenu
event-cancelled = a retiré la demande
event-rated = a donné son avis : { $stars }
event-reminded = a envoyé un rappel
event-email-corrected = a corrigé l’adresse e-mail
event-link-requested = a demandé un nouveau lien
event-mail-failed = n’a pas pu faire parvenir un e-mail
event-undone = a annulé sa dernière action

## The team

team-title = Équipe
team-invite = Inviter quelqu’un
team-name = Nom
team-name-residents = Nom pour le public
team-name-residents-hint = Le nom que lit le public et qu’il emploie pour s’adresser à cette personne, dans une écriture qu’il peut lire, par exemple « Ms Wang (Wáng Lì) ». Si ce champ est vide, le public lit le nom ci-dessus.
team-invite-open = Invitation pas encore acceptée
team-invite-link-text = Cette personne n’a pas encore choisi de mot de passe. Si l’e-mail n’arrive pas, vous pouvez lui envoyer ce lien vous-même. Toute personne qui l’a peut utiliser le compte. Fin de validité du lien : { $time }.
team-invited-no-mail = Le compte est prêt, mais aucun e-mail ne peut partir en ce moment. Merci d’envoyer vous-même à cette personne le lien ci-dessous.
team-no-languages = Aucune langue : le répartiteur n’attribue aucune demande
team-no-shifts = Aucun horaire : le répartiteur n’attribue aucune demande
team-email = Adresse e-mail
team-role = Rôle
team-locale = Langue de ses pages
team-limit = Limite de demandes ouvertes
team-limit-hint = Le répartiteur ne va jamais au-delà. 0 : il n’attribue aucune demande.
team-languages = Langues parlées
team-language = Langue
team-level = Niveau
team-level-none = Non parlée
team-languages-hint = Les niveaux sont ceux du Cadre européen commun : de A1 à C2, plus la langue maternelle.
team-topics = Thèmes connus
team-shifts = Horaires de la semaine
team-shift-from = De
team-shift-until = À
team-shift-hint = Si la fin est avant le début, elle tombe le lendemain matin. Pour supprimer une plage horaire, videz ses deux champs. Personne ne travaille les jours fériés.
team-leaves = Congés
team-week = Les sept prochains jours
# $day (Text) the first day
team-week-from = Sept jours à partir du { $day }
team-week-earlier = Plus tôt
team-week-later = Plus tard
team-week-hint = Appuyez sur un jour pour changer les horaires de ce jour-là.
# $hours (Text) hours
day-usual = Horaires habituels : { $hours }
day-usual-off = D’habitude, ce jour n’est pas travaillé.
day-off = pas de service
day-hint = La personne est prévenue par e-mail. Laissez tout vide pour un jour de repos.
team-fill-open = Comme les heures d’ouverture
team-fill-from = Copier de
team-fill-copy = Copier
team-filled = Rempli. Rien n’est encore enregistré.
team-day-clear = Revenir aux horaires habituels
team-leave-first = Premier jour
team-leave-last = Dernier jour
team-load = Demandes ouvertes
team-presence = En ce moment
team-status = Compte
team-disable = Désactiver le compte
team-disable-title = Désactiver ce compte ?
team-disable-text = Ses sessions prennent fin aussitôt, et ses demandes ouvertes sont attribuées à quelqu’un d’autre.
team-enable = Réactiver le compte
team-invite-again = Renvoyer le lien
team-invited = Le compte est prêt, et l’invitation est en route par e-mail.
role-agent = Membre de l’équipe
role-supervisor = Responsable
role-administrator = Administration
proficiency-A1 = A1 – débutant
proficiency-A2 = A2 – élémentaire
proficiency-B1 = B1 – intermédiaire
proficiency-B2 = B2 – indépendant
proficiency-C1 = C1 – avancé
proficiency-C2 = C2 – maîtrise
proficiency-native = Langue maternelle
proficiency-short-native = natif

## Topics and settings

topics-title = Thèmes
topics-add = Ajouter un thème
topics-name = Nom
topics-name-in = Nom ({ $locale })
topics-promise = Réponse sous
topics-urgent = Urgente dès l’arrivée
topics-required = Réservé aux collègues qui connaissent ce thème
topics-position = Place dans la liste
topics-retired = Retiré : n’est plus proposé
settings-title = Réglages du guichet
settings-place = Nom, adresse et numéros d’urgence
settings-place-hint = Le public lit ces textes dans la langue de sa page. Un champ laissé vide reprend le texte standard.
settings-name = Nom du guichet
settings-tagline = Présentation en une ligne, au bas de chaque page
settings-responsible = Qui est responsable des données personnelles
settings-emergency = Numéros d’urgence
settings-emergency-hint = Un par ligne : le numéro, puis qui répond.
settings-hours = Heures d’ouverture
settings-hours-hint = Les échéances et les étapes de la recherche sont comptées dans ces heures. Laissez vide un jour de fermeture. Séparez par des virgules plusieurs plages d’un même jour, par exemple :
settings-times = Délais
settings-spam = Protection contre le spam
settings-address = Adresse
settings-telephone = Téléphone
settings-privacy = Contact pour les données personnelles
settings-keep = Mois de conservation des demandes clôturées
settings-remind = Jours ouvrés sans réponse avant un rappel
settings-resolve = Jours ouvrés sans réponse avant de considérer la demande comme résolue
settings-close = Jours ouvrés avant de clôturer une demande résolue
settings-step = Minutes ouvrées avant d’élargir la recherche
settings-urgent-step = Minutes avant d’élargir la recherche pour une demande urgente
settings-hold = Minutes d’attente au plus, pour garder en réserve la dernière personne libre qui parle une langue rare (0 : jamais)
settings-open-within = Minutes ouvrées avant qu’une demande non consultée passe à quelqu’un d’autre (0 : sans délai limite)
settings-guard = Minutes ouvrées d’attente après lesquelles une demande passe avant toutes les autres de même priorité
settings-scarcity = Accélération de l’attente quand peu de collègues parlent la langue : avec 40 et deux collègues en service, une minute compte pour 21 (0 : aucune)
settings-proof = Le navigateur fait un court calcul avant l’envoi d’une nouvelle demande. S’il n’a pas JavaScript, la personne confirme sa demande par e-mail.
settings-own-level = Niveau exigé dans les langues de la personne
settings-bridge-first = Première langue relais, la plus répandue dans le public et dans l’équipe
settings-bridge-second = Deuxième langue relais, après la première
settings-bridge-twice = C’est déjà la première langue relais : choisissez-en une autre, ou aucune
settings-bridge-level = Niveau exigé dans une langue relais
settings-offer-bridges = Chercher aussi dans une langue relais que la personne n’a pas indiquée

## One's own account

account-title = Mon compte
account-locale = Langue de mes pages et de mes e-mails
account-password-title = Changer mon mot de passe
account-present = Mot de passe actuel
account-change = Changer le mot de passe
account-changed = Votre mot de passe a été changé. Les autres sessions sont fermées.
account-sessions = Mes sessions ouvertes
account-session-here = Ce navigateur
account-session-seen = Dernière utilisation : { $time }
account-session-end = Fermer cette session
account-everywhere = Fermer toutes les sessions

## Keyboard

keys-title = Raccourcis clavier
keys-move = Demande suivante, demande précédente
keys-open = Ouvrir la demande
keys-reply = Écrire une réponse
keys-note = Écrire une note
keys-assign = Transmettre
keys-status = État
keys-resolve = Marquer résolue
keys-select = Sélectionner la demande
keys-steps = Demande précédente ou suivante de la liste
keys-undo = Annuler la dernière action
palette-title = Trouver une liste, une personne, une demande ou une action
palette-tickets = demandes
palette-search = Rechercher « { $query } »
keys-search = Rechercher
keys-help = Cette aide
keys-language = Autre langue pour la réponse (pendant la saisie : Alt L)
keys-send = Envoyer
keys-switch = Utiliser les raccourcis clavier
keys-close = Fermer

## The demonstration

demo-bar = Démonstration
demo-clock = Elle a sa propre horloge : { $time }. Ici, rien n’est réel.
demo-title = Visite guidée
demo-intro = Voici un guichet pour les personnes qui n’ont pas de langue en commun avec l’administration qui s’occupe d’elles. Essayez-le des deux côtés : deux minutes suffisent.
demo-step-send = Envoyez une demande, dans n’importe quelle langue. Personne ne la lira pour de vrai.
demo-step-see = Voyez qui s’occupe de la demande, pourquoi, et quel e-mail la personne a reçu : le lien se trouve sur la page de confirmation.
demo-step-answer = Voyez le guichet comme le voit la personne qui suit la demande, répondez, puis lisez la réponse comme la lit la personne qui a écrit.
demo-sent = Ce que vous avez envoyé
demo-team = Le guichet vu par l’équipe
demo-team-hint = Un seul clic pour vous connecter ; les pages s’affichent dans votre langue.
demo-see-as = Voir le guichet comme { $name }
demo-see-as-supervisor = Voir comme responsable : { $name }
demo-see-as-resident = Voir comme la personne qui a écrit
demo-request-title = Ce qu’est devenue cette demande
demo-whose = Qui s’en occupe maintenant
demo-mails = Les e-mails reçus par la personne
mailbox-title = Messagerie de la démonstration
mailbox-intro = Tous les e-mails envoyés par le guichet, du plus récent au plus ancien. Cette page n’existe que dans la démonstration.
mailbox-empty = Aucun e-mail pour l’instant.
mailbox-to = À

## Mail that does not go out. Supervisors see it.

mail-title = E-mails
mail-trouble = Aucun e-mail ne part
mail-trouble-since = Depuis
mail-trouble-next = Prochain essai
mail-trouble-words = Réponse du serveur de messagerie
mail-trouble-todo = Tous les e-mails attendent et partiront dès que le serveur de messagerie les acceptera. Rien n’est perdu. La personne qui gère le serveur en saura plus avec « xiaoyi doctor ».
mail-none = Rien à faire : tous les e-mails sont partis ou sont en route.
mail-intro = L’envoi de ces e-mails a été abandonné. Quand la cause aura disparu, renvoyez-les.
mail-to = À
mail-what = Type
mail-why-not = Raison de l’échec
mail-send-all-again =
    { $count ->
        [one] Renvoyer { $count } e-mail
       *[other] Renvoyer les { $count } e-mails
    }
mail-queued-again = Remis en attente d’envoi.
mail-failure-connection = Le serveur de messagerie est injoignable.
mail-failure-conversation = Le serveur de messagerie n’accepte pas les e-mails de ce guichet.
mail-failure-recipient = Le serveur de messagerie refuse cette adresse.
mail-failure-content = Le serveur de messagerie refuse cet e-mail.
