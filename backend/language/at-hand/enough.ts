/** Words before what is said, and that it is enough; in patterns. */
export const leadEn =
  '(?:(?:hm+|well|ok|okay|no|oh|ah|sorry|actually|but|and|then|thanks|yes|right|i think|i guess|for me|honestly|frankly)[, !.]+)*'
export const enoughEn =
  "(?:(?:is|are|'s|was|were)(?: just| also| perfectly| quite| already| totally)? (?:fine|ok|okay|enough|good enough|plenty|acceptable|all ?right|alright|sufficient|better|good|perfect|reasonable|more like it)|(?:will|would|should|might|can|could|'ll|'d) (?:also |just |probably )?(?:do|work|suffice|be (?:fine|ok|okay|enough|plenty|better|good enough|good|acceptable|sufficient|all right|alright))|(?:also |already )?(?:works|work|suffices|does it|is what we need))(?: too| as well| also| for me| for us| by me| by us| with me| with us| here| instead| then| already| nicely)*"
