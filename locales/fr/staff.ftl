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
nav-mine = Mes demandes
nav-unassigned = À prendre
nav-languages = Mes langues
nav-everyone = Demandes ouvertes
nav-waiting = En attente de leur réponse
nav-over = Terminées
nav-team = Équipe
nav-topics = Thèmes
nav-settings = Réglages du guichet
nav-sign-out = Se déconnecter
presence-on-duty = En service
presence-away = Indisponible
presence-off-shift = Hors horaires
presence-on-leave = En congé
presence-disabled = Compte désactivé
away-set = Me rendre indisponible
away-end = Je suis de retour
away-hint = Tant que vous êtes indisponible, vous ne recevez pas de nouvelles demandes. Celles que vous avez restent les vôtres.
search-label = Référence ou adresse e-mail
search-button = Rechercher
search-none = Aucun résultat pour « { $query } ».
search-title = Recherche : { $query }

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
queue-why = Pourquoi ici
queue-waiting = Attente
queue-due = Échéance
queue-assignee = Suivie par
queue-nobody = Non attribuée
due-overdue = En retard
due-today = Pour aujourd’hui
due-by = Pour le { $time }
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
because-supervisors = recherche sans résultat : les responsables décident

## The ticket page

ticket-title = Demande { $reference }
ticket-thread = Échanges
ticket-note = Note interne
ticket-note-hint = Visible par l’équipe seulement.
ticket-from-resident = Résident(e)
ticket-requester = Résident(e)
ticket-name = Nom
ticket-email = E-mail
ticket-languages = Langues
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
audit-link-made = lien créé pour le mot de passe : { $name }
audit-person-disabled = compte désactivé : { $name }
audit-person-enabled = compte réactivé : { $name }
audit-topic-added = thème ajouté : { $topic }
audit-topic-changed = thème modifié : { $topic }
audit-settings-changed = réglages modifiés
audit-ticket-erased = contenu effacé : { $reference }
ticket-take = Prendre cette demande
ticket-hand-over = Transmettre
ticket-hand-over-to = Collègue
ticket-hand-over-speaks = parle la langue
ticket-load = { $load } sur { $limit }
ticket-hand-back = Rendre au répartiteur
ticket-status = État
ticket-status-waiting = En attente de sa réponse
ticket-make-urgent = Marquer urgente
ticket-make-normal = Marquer normale
ticket-resolve = Marquer résolue
ticket-reopen = Rouvrir
ticket-stop-waiting = Ne plus attendre
ticket-due = Échéance
ticket-due-paused = Suspendue dans l’attente de sa réponse
ticket-rating = Avis
ticket-history = Historique
ticket-mail = E-mails
ticket-mail-sent = Envoyé
ticket-mail-queued = En attente d’envoi
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
mail-kind-nobody-found = Aucune personne trouvée
mail-kind-invitation = Invitation
mail-kind-password-reset = Nouveau mot de passe
ticket-mail-dropped = Plus nécessaire
ticket-mail-failed-note = Un e-mail n’a pas pu être remis : { $reason }
ticket-reply = Réponse publique
ticket-reply-language = Langue préférée de la personne : { $language }.
ticket-reply-text = Votre réponse
ticket-then = Après l’envoi
ticket-then-stay-open = Laisser ouverte
ticket-then-wait = Attendre sa réponse
ticket-then-resolve = Marquer résolue
ticket-send = Envoyer la réponse
ticket-add-note = Ajouter la note
ticket-cannot-act = Une autre personne suit cette demande. Vous pouvez la lire.
ticket-replied = Votre réponse a été envoyée.
ticket-noted = Votre note a été ajoutée.
ticket-updated = C’est fait.
ticket-back = Retour à la liste

## The router's decision, in plain words

routing-title = Pourquoi cette personne ?
routing-title-nobody = Pourquoi personne pour l’instant ?
routing-title-before = Ce que le répartiteur avait décidé
routing-decided = Décision prise : { $time }
routing-assigned = { $name } a reçu cette demande : cette personne parle { $language }, est en service et a de la place.
routing-assigned-previous = { $name } avait déjà suivi cette demande et l’a donc reçue.
routing-next-step = Prochain élargissement de la recherche : { $time }.
routing-why-at-limit = Toutes les personnes qui pourraient prendre cette demande sont à leur limite. Elle ira à la première personne qui aura de la place.
routing-why-away = Toutes les personnes qui pourraient prendre cette demande sont indisponibles.
routing-why-off-shift = Toutes les personnes qui pourraient prendre cette demande sont hors horaires ou en congé.
routing-why-nobody-can = Personne dans l’équipe ne peut prendre cette demande.
routing-supervisors = Toutes les étapes ont été essayées. Les responsables sont au courant et peuvent transmettre la demande.
routing-steps = Étapes
routing-step-first = Première langue : { $language }, niveau { $level } ou mieux
routing-step-further = Autre langue : { $language }, niveau { $level } ou mieux
routing-step-bridge = Langue relais : { $language }, niveau { $level } ou mieux
routing-step-supervisors = Décision des responsables
routing-step-open = ouverte
routing-people = Toute l’équipe
finding-chosen = Choix du répartiteur (ouvertes : { $load } sur { $limit })
finding-eligible = Possible, rang { $place } (ouvertes : { $load } sur { $limit })
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
trigger-policy-changed = changement des règles
trigger-tick = vérification régulière

## The history, as staff read it. Who did it stands before.

actor-resident = Résident(e)
actor-desk = Le guichet
event-submitted = a envoyé la demande
event-confirmed = a confirmé la demande par e-mail
event-unconfirmed = a retiré la demande, non confirmée à temps
event-continues = a écrit à la suite de { $reference }
event-resident-wrote = a écrit
event-answered = a répondu
event-asked = a posé une question
event-stopped-waiting = n’attend plus la réponse de la personne
event-noted = a ajouté une note interne
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

## The team

team-title = Équipe
team-invite = Inviter quelqu’un
team-name = Nom
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
team-invited = L’invitation a été envoyée.
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
settings-name-in = Nom du guichet ({ $locale })
settings-address = Adresse
settings-telephone = Téléphone
settings-privacy = Contact pour les données personnelles
settings-keep = Mois de conservation des demandes clôturées
settings-remind = Jours ouvrés sans réponse avant un rappel
settings-resolve = Jours ouvrés sans réponse avant de considérer la demande comme résolue
settings-close = Jours ouvrés avant de clôturer une demande résolue
settings-step = Minutes ouvrées avant d’élargir la recherche
settings-urgent-step = Minutes avant d’élargir la recherche pour une demande urgente
settings-proof = Protection contre le spam : le navigateur fait un court calcul avant l’envoi d’une nouvelle demande. S’il n’a pas JavaScript, la personne confirme sa demande par e-mail.
settings-own-level = Niveau exigé dans les langues de la personne
settings-bridge-level = Niveau exigé dans une langue relais

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
keys-search = Rechercher
keys-help = Cette aide
keys-send = Envoyer
keys-switch = Utiliser les raccourcis clavier
keys-close = Fermer

## The demonstration's mailbox

mailbox-title = Messagerie de la démonstration
mailbox-intro = Tous les e-mails envoyés par le guichet, du plus récent au plus ancien. Cette page n’existe que dans la démonstration.
mailbox-empty = Aucun e-mail pour l’instant.
mailbox-to = À
